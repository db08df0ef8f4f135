import type { Catalogue, Item } from '../format/generated/types.js';

/**
 * An item as schema.org `GovernmentService`, for search engines.
 * @param url - Address of the page that shows it.
 */
export function governmentService(
  item: Item,
  catalogue: Catalogue | undefined,
  url?: string,
): Record<string, unknown> {
  const window = item.windows?.[0];
  const fee = item.charged === false ? { isAccessibleForFree: true } : {};
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    name: item.name,
    ...(item.plainName && { alternateName: item.plainName }),
    ...(item.taskCode && { identifier: item.taskCode }),
    ...(url && { url }),
    ...(item.type.text && { serviceType: item.type.text }),
    serviceOperator: { '@type': 'GovernmentOrganization', name: item.department.name },
    ...(catalogue?.publisher && {
      provider: { '@type': 'GovernmentOrganization', name: catalogue.publisher.name },
    }),
    ...(item.serviceObjects?.some(({ text }) => text) && {
      audience: {
        '@type': 'Audience',
        audienceType: item.serviceObjects
          .map(({ text }) => text)
          .filter(Boolean)
          .join('、'),
      },
    }),
    ...((window || item.onlineUrl) && {
      availableChannel: [
        ...(item.onlineUrl ? [{ '@type': 'ServiceChannel', serviceUrl: item.onlineUrl }] : []),
        ...(window
          ? [
              {
                '@type': 'ServiceChannel',
                ...(window.phones?.[0] && {
                  servicePhone: { '@type': 'ContactPoint', telephone: window.phones[0] },
                }),
                ...(window.address && {
                  serviceLocation: {
                    '@type': 'Place',
                    name: window.name ?? window.address,
                    address: window.address,
                  },
                }),
              },
            ]
          : []),
      ],
    }),
    ...fee,
  };
}
