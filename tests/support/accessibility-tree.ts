import type { ChromiumDriver } from './chromium.ts';
import type { Tab } from './tab.ts';
import { Wire } from './wire.ts';

/** One thing that assistive technology is told of. */
export interface SpokenNode {
  readonly role: string;
  readonly name: string;
  /** Such as `live: polite`, `focusable: true`. */
  readonly properties: Readonly<Record<string, unknown>>;
  /** The words inside of it. */
  readonly words: string;
}

interface Value {
  readonly value?: unknown;
}

interface RawNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: Value;
  readonly name?: Value;
  readonly properties?: readonly { readonly name: string; readonly value: Value }[];
  readonly childIds?: readonly string[];
}

const wordsIn = (node: RawNode, all: ReadonlyMap<string, RawNode>): string => {
  if (node.role?.value === 'StaticText') return String(node.name?.value ?? '');
  const children = (node.childIds ?? []).flatMap((id) => all.get(id) ?? []);
  return children.map((child) => wordsIn(child, all)).join('');
};

/**
 * What Chromium tells assistive technology of a page, closed shadow roots included. `medium: 'print'`: of the page as it
 * is when it is printed.
 */
export async function accessibilityTree(
  driver: ChromiumDriver,
  tab: Tab,
  { medium = '' }: { readonly medium?: '' | 'print' } = {},
): Promise<readonly SpokenNode[]> {
  const wire = await Wire.open(driver.debuggingAddress);
  try {
    const attached = await wire.send<{ sessionId: string }>('Target.attachToTarget', {
      targetId: tab.id,
      flatten: true,
    });
    await wire.send('Emulation.setEmulatedMedia', { media: medium }, attached);
    const { nodes } = await wire.send<{ nodes: RawNode[] }>('Accessibility.getFullAXTree', {}, attached);
    const all = new Map(nodes.map((node) => [node.nodeId, node]));
    return nodes
      .filter(({ ignored }) => !ignored)
      .map((node) => ({
        role: String(node.role?.value ?? ''),
        name: String(node.name?.value ?? ''),
        properties: Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value])),
        words: wordsIn(node, all),
      }));
  } finally {
    wire.close();
  }
}
