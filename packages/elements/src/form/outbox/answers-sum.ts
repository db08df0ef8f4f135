import type { Json } from '@tongban/core';
import { fingerprintOf } from '@tongban/core/form';

/** The same for the same answers: tells an application that is sent again from another one. */
export const sumOf = (value: Json): string => fingerprintOf(value);
