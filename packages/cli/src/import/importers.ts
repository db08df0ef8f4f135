import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { importersPlugin } from '@tongban/adapters/importers';
import {
  catalogueImporters,
  createHost,
  type CatalogueImporter,
  type Plugin,
} from '@tongban/core/extensions';
import { CommandError } from '../command-error.js';
import type { Terminal } from '../terminal/terminal.js';

/**
 * The importers there are: ours, then those of the plugins named on the command line.
 * @param plugins - Files (`./house.js`) or packages, each exporting a {@link Plugin} as `plugin` or by default.
 */
export async function loadImporters(
  plugins: readonly string[],
  terminal: Terminal,
): Promise<readonly CatalogueImporter[]> {
  const host = createHost();
  importersPlugin.install(host);
  for (const name of plugins) (await loadPlugin(name, terminal)).install(host);
  return host.of(catalogueImporters).all();
}

async function loadPlugin(name: string, terminal: Terminal): Promise<Plugin> {
  const isFile = /^\.{0,2}[/\\]|^[A-Za-z]:[/\\]/.test(name);
  const module = await importModule(isFile ? pathToFileURL(path.resolve(name)).href : name, name, terminal);
  const found = (module['plugin'] ?? module['default']) as Partial<Plugin> | undefined;
  if (found?.apiVersion !== 1 || typeof found.install !== 'function') {
    throw new CommandError(terminal.say('plugin.none', { name }));
  }
  return found as Plugin;
}

async function importModule(
  address: string,
  name: string,
  terminal: Terminal,
): Promise<Record<string, unknown>> {
  try {
    return (await import(address)) as Record<string, unknown>;
  } catch (error) {
    throw new CommandError(terminal.say('plugin.missing', { name, reason: (error as Error).message }));
  }
}
