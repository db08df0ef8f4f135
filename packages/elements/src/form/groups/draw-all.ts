import { repeat } from 'lit/directives/repeat.js';
import type { FormNode } from '@tongban/core/form';
import type { Drawing } from '../fields/field-view.js';
import type { Sheet } from '../sheet.js';
import { drawNode } from './draw-node.js';

/** What is inside something: each keeps its controls when others come and go. */
export const drawAll = (nodes: readonly FormNode[], sheet: Sheet): Drawing =>
  repeat(
    nodes,
    ({ key }) => key,
    (node) => drawNode(node, sheet),
  );
