import type { PropertyDeclaration, ReactiveElement } from 'lit';

type Decorator = (prototype: ReactiveElement, name: PropertyKey) => void;

/**
 * A reactive property. As Lit's decorator of that name does for TypeScript's `experimentalDecorators`; Lit's own carries along what
 * standard decorators need.
 */
export const property =
  (options?: PropertyDeclaration): Decorator =>
  (prototype, name): unknown => {
    const isAccessor = Object.prototype.hasOwnProperty.call(prototype, name);
    (prototype.constructor as typeof ReactiveElement).createProperty(name, options);
    // Lit has wrapped it, and the one given back is what stays.
    return isAccessor ? Object.getOwnPropertyDescriptor(prototype, name) : undefined;
  };

/** A reactive property that is nobody else's: no attribute. */
export const state = (): Decorator => property({ state: true, attribute: false });
