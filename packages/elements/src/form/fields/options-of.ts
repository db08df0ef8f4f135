import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import type { Choice } from '@tongban/core/form';

/**
 * The options of a `<select>` with the one that is chosen. Not by a template: each option would have three parts of its own, which in a
 * form with many selects is most of the time and memory.
 */
class OptionsOf extends Directive {
  #choices: readonly Choice[] | undefined;
  #none: string | undefined;

  render(choices: readonly Choice[], none: string, chosen: number, required: boolean): typeof noChange {
    void [choices, none, chosen, required];
    return noChange;
  }

  override update(
    part: ElementPart,
    [choices, none, chosen, required]: [readonly Choice[], string, number, boolean],
  ): typeof noChange {
    const select = part.element as HTMLSelectElement;
    if (choices !== this.#choices || none !== this.#none) {
      this.#choices = choices;
      this.#none = none;
      while (select.lastChild) select.removeChild(select.lastChild);
      select.append(new Option(none, ''));
      choices.forEach(({ name, disabled }, index) => {
        const option = new Option(name, String(index));
        option.disabled = disabled === true;
        select.append(option);
      });
    }
    // It keeps its place: WebKit tells of no choice whose number is that of the choice before.
    const first = select.options[0] as HTMLOptionElement;
    first.disabled = first.hidden = required && chosen >= 0;
    select.selectedIndex = chosen + 1;
    return noChange;
  }
}

/** In the place of an attribute of a `<select>`. */
export const optionsOf = directive(OptionsOf);
