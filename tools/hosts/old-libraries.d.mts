/** The path of a library's file, fetched on first use; throws with a sentence on what to do where it cannot be had. */
export function oldLibrary(name: 'prototype' | 'mootools'): string;
