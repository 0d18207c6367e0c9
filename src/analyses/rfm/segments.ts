import { SEGMENT_COLOUR } from '../../domain/group-colours';
import { CELL_SEGMENTS, type CellSegment } from '../../domain/rfm-cells';

export { CELL_SEGMENTS, DEFAULT_CELLS, type CellSegment } from '../../domain/rfm-cells';

/** Bit 4: recent, 2: often, 1: much; a class's position is the sum of its bits. */
export const EIGHT_CLASSES = [
  'general-win-back',
  'key-win-back',
  'general-keep',
  'key-keep',
  'general-develop',
  'key-develop',
  'general-value',
  'key-value',
] as const;

/** Every segment of every map. A name that two maps share means the same kind of customer in both. */
export type SegmentId =
  | CellSegment
  | (typeof EIGHT_CLASSES)[number]
  | 'active'
  | 'previously-loyal'
  | 'almost-lost'
  | 'dormant'
  | 'high-value'
  | 'growth'
  | 'unclassified';

/** What to do with a segment; the same six things whatever the map. */
export type Role = 'best' | 'keep' | 'grow' | 'second' | 'wake' | 'win-back' | 'reactivate' | 'rest';

interface SegmentTraits {
  readonly role: Role;
  /** Category colour 1 … 8, the same wherever the segment is drawn; 8 is the grey of "the rest". */
  readonly colour: number;
}

export const SEGMENTS: Readonly<Record<SegmentId, SegmentTraits>> = {
  champions: { role: 'best', colour: SEGMENT_COLOUR.champions },
  loyal: { role: 'keep', colour: SEGMENT_COLOUR.loyal },
  'potential-loyalist': { role: 'grow', colour: SEGMENT_COLOUR['potential-loyalist'] },
  new: { role: 'second', colour: SEGMENT_COLOUR.new },
  promising: { role: 'second', colour: SEGMENT_COLOUR.promising },
  'need-attention': { role: 'wake', colour: SEGMENT_COLOUR['need-attention'] },
  'about-to-sleep': { role: 'wake', colour: SEGMENT_COLOUR['about-to-sleep'] },
  'at-risk': { role: 'win-back', colour: SEGMENT_COLOUR['at-risk'] },
  'cant-lose': { role: 'win-back', colour: SEGMENT_COLOUR['cant-lose'] },
  hibernating: { role: 'reactivate', colour: SEGMENT_COLOUR.hibernating },
  lost: { role: 'reactivate', colour: SEGMENT_COLOUR.lost },
  'key-value': { role: 'best', colour: 1 },
  'key-keep': { role: 'win-back', colour: 3 },
  'key-develop': { role: 'grow', colour: 5 },
  'key-win-back': { role: 'win-back', colour: 4 },
  'general-value': { role: 'keep', colour: 2 },
  'general-keep': { role: 'wake', colour: 6 },
  'general-develop': { role: 'second', colour: 7 },
  'general-win-back': { role: 'reactivate', colour: 8 },
  active: { role: 'grow', colour: 5 },
  'previously-loyal': { role: 'win-back', colour: 4 },
  'almost-lost': { role: 'reactivate', colour: 8 },
  dormant: { role: 'reactivate', colour: 8 },
  'high-value': { role: 'best', colour: 1 },
  growth: { role: 'grow', colour: 5 },
  unclassified: { role: 'rest', colour: 8 },
};

/** The segments that each map gives, best first: the order of tables and exports. */
export const MAP_SEGMENTS = {
  segments: CELL_SEGMENTS,
  eight: [
    'key-value',
    'key-develop',
    'key-keep',
    'key-win-back',
    'general-value',
    'general-develop',
    'general-keep',
    'general-win-back',
  ],
  merchant: [
    'champions',
    'loyal',
    'active',
    'new',
    'promising',
    'need-attention',
    'previously-loyal',
    'at-risk',
    'almost-lost',
    'dormant',
  ],
  rules: ['high-value', 'growth', 'new', 'lost', 'unclassified'],
} as const satisfies Readonly<Record<string, readonly SegmentId[]>>;
export type MapId = keyof typeof MAP_SEGMENTS;
