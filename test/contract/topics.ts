import { parse } from 'svelte/compiler';

/** The topics that a view model names in its fields called `what`. */
export function topicsIn(view: unknown): string[] {
  if (typeof view !== 'object' || view === null || ArrayBuffer.isView(view)) return [];
  const own = 'what' in view && typeof view.what === 'string' ? [view.what] : [];
  return [...own, ...Object.values(view).flatMap(topicsIn)];
}

/** A figure, chart or panel in the source of a view, and the topic it names. */
export interface Explained {
  readonly widget: string;
  /** A literal topic; `model`: the view model's field `what`; null: none. */
  readonly topic: string | { readonly model: true } | null;
}

interface Node {
  readonly type: string;
  readonly name?: string;
  readonly attributes?: readonly Attribute[];
}
interface Attribute {
  readonly name?: string;
  readonly value?: true | Expression | readonly { readonly type: string; readonly data?: string }[];
}
interface Expression {
  readonly expression: {
    readonly type: string;
    readonly name?: string;
    readonly property?: { readonly name?: string };
  };
}

/** Widgets that carry a topic, and the property that names it. */
const CARRIERS: Readonly<Record<string, string>> = {
  Panel: 'what',
  Kpi: 'what',
  LineChart: 'what',
  BarChart: 'what',
  ScatterChart: 'what',
  PeopleTable: 'what',
  RulesTable: 'what',
  ParetoChart: 'what',
  What: 'topic',
};

/**
 * Every figure, chart and panel of a component's source with its topic. What stands inside a panel that has a topic is
 * explained by it, but for single figures; a hand-made `<figure>` carries the `What` inside it.
 */
export function explainedIn(source: string): Explained[] {
  const found: Explained[] = [];
  visit(parse(source, { modern: true }).fragment as unknown as Node, false);
  return found;

  function visit(node: Node, covered: boolean): void {
    const name = node.name ?? '';
    const property = node.type === 'Component' ? CARRIERS[name] : undefined;
    const topic = property === undefined ? null : topicOf(node, property);
    if (property !== undefined && (topic !== null || !covered || name === 'Kpi'))
      found.push({ widget: name, topic });
    if (node.type === 'RegularElement' && name === 'figure' && !covered) {
      const inside: Explained[] = [];
      for (const child of childrenOf(node)) inside.push(...explainedBelow(child));
      if (inside.length === 0) found.push({ widget: 'figure', topic: null });
    }
    for (const child of childrenOf(node)) visit(child, covered || (name === 'Panel' && topic !== null));
  }

  function explainedBelow(node: Node): Explained[] {
    const own =
      node.type === 'Component' && node.name === 'What'
        ? [{ widget: 'What', topic: topicOf(node, 'topic') }]
        : [];
    return [...own, ...childrenOf(node).flatMap(explainedBelow)];
  }
}

const CHARTS = ['LineChart', 'BarChart', 'ScatterChart', 'ParetoChart'];

/** The literal topics of the charts of a component's source: their own, else that of the panel they stand in. */
export function chartTopicsIn(source: string): string[] {
  const found: string[] = [];
  visit(parse(source, { modern: true }).fragment as unknown as Node, null);
  return found;

  function visit(node: Node, panel: Explained['topic']): void {
    const isWidget = node.type === 'Component';
    const own = isWidget ? topicOf(node, CARRIERS[node.name ?? ''] ?? 'what') : null;
    const topic = own ?? panel;
    if (isWidget && CHARTS.includes(node.name ?? '') && typeof topic === 'string') found.push(topic);
    for (const child of childrenOf(node)) visit(child, isWidget && node.name === 'Panel' ? topic : panel);
  }
}

function topicOf({ attributes = [] }: Node, property: string): Explained['topic'] {
  const value = attributes.find(({ name }) => name === property)?.value;
  if (value === undefined || value === true) return null;
  if (!('expression' in value)) return value.map(({ data }) => data ?? '').join('');
  const { type, name, property: field } = value.expression;
  return (type === 'Identifier' ? name : field?.name) === 'what' ? { model: true } : null;
}

/** Nodes directly below, whichever field of the tree they hang on. */
const childrenOf = (node: Node): Node[] =>
  Object.entries(node).flatMap(([key, value]) =>
    key === 'attributes' || key === 'expression'
      ? []
      : (Array.isArray(value) ? value : [value]).filter(
          (each): each is Node => typeof each === 'object' && each !== null && 'type' in each,
        ),
  );
