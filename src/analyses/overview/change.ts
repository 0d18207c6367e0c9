import type { KpiId } from '../../domain/kpis';

/** A change between two periods: relative, or in percentage points where the figure is a share itself. */
export interface Change {
  readonly unit: 'relative' | 'points';
  /** 0.12 is 12 % more, or 12 points more; NaN where there is nothing to compare with. */
  readonly amount: number;
  readonly direction: 'up' | 'down' | 'same' | 'none';
}

/** Below half a tenth of a percent or point, which is how it is written, nothing changed. */
const NOTHING = 0.0005;

/** How a figure changed from the period before. */
export function changeOf(id: KpiId, current: number, previous: number): Change {
  const unit = id === 'repeatRate' ? 'points' : 'relative';
  const amount = unit === 'points' ? current - previous : previous > 0 ? current / previous - 1 : NaN;
  if (Number.isNaN(amount)) return { unit, amount, direction: 'none' };
  return { unit, amount, direction: Math.abs(amount) < NOTHING ? 'same' : amount > 0 ? 'up' : 'down' };
}
