// Which halls there are, and who does what in them.
import { Problem } from '../problems.mjs';

const takes = (item) => (theme) => item === undefined || !theme.items || theme.items.includes(item);

/** Finds halls and their themes. */
export function hallBook(halls) {
  return {
    /** Those that take an item, each with the themes that do. */
    taking: (item) =>
      halls
        .map((hall) => ({ ...hall, themes: hall.themes.filter(takes(item)) }))
        .filter(({ themes }) => themes.length > 0),
    /**
     * The hall and the theme that are meant.
     *
     * @param {{ hall: string, theme?: string, item?: string }} meant
     * @param {string} at where they stand in the request, for pointers
     * @throws {Problem} `not-found`, or `request` where it is not said which theme
     */
    find(meant, at) {
      const hall = halls.find(({ id }) => id === meant.hall);
      if (!hall) throw new Problem('not-found');
      const fitting = hall.themes.filter(takes(meant.item));
      if (fitting.length === 0)
        throw new Problem('request', { pointer: `${at}/item`, detail: 'not taken here' });
      if (meant.theme === undefined && fitting.length > 1 && meant.item === undefined)
        throw new Problem('request', { pointer: `${at}/theme`, detail: 'there are several' });
      const theme = meant.theme === undefined ? fitting[0] : fitting.find(({ id }) => id === meant.theme);
      if (!theme)
        throw new Problem('request', { pointer: `${at}/theme`, detail: 'none of this hall and item' });
      return { hall, theme };
    },
  };
}

/** The hall as everybody may see it. */
export const hallTold = ({ id, name, address, phone, hours, daysAhead, asks, themes }) => ({
  id,
  name,
  address,
  ...(phone && { phone }),
  hours,
  daysAhead,
  asks,
  themes: themes.map((theme) => ({
    id: theme.id,
    name: theme.name,
    ...(theme.area && { area: theme.area }),
    ...(theme.windows && { windows: theme.windows }),
    ...(!theme.items && { allItems: true }),
  })),
});
