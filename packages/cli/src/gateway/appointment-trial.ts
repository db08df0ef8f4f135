import { isRecord } from '@tongban/core';

/** Appointments a gateway is tried with. All of it is invented. */
export interface AppointmentTrial {
  /** A hall with free times in the days ahead. */
  readonly hall: string;
  /** An item that is done there. */
  readonly item?: string;
  /** Somebody who does not exist; what the hall does not ask is left out. */
  readonly person: Readonly<Record<string, unknown>>;
}

/** For `examples/gateway/check-halls.json`. */
export const usualAppointmentTrial: AppointmentTrial = {
  hall: 'gateway-check',
  item: 'gateway-check-item',
  person: {
    name: '林晚照',
    phone: '19900000311',
    document: { kind: 'resident-id', number: '990101195803120019' },
  },
};

/** A trial out of a file; undefined when it is none. */
export function readAppointmentTrial(given: unknown): AppointmentTrial | undefined {
  if (!isRecord(given)) return undefined;
  const { hall, item, person } = given;
  if (typeof hall !== 'string' || !isRecord(person)) return undefined;
  if (item !== undefined && typeof item !== 'string') return undefined;
  return { hall, person, ...(item !== undefined && { item }) };
}
