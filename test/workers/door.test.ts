import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../src/core/outcome';
import { answer, throttled } from '../../workers/door';

describe('the door of a worker', () => {
  it('lets outcomes through', async () => {
    expect(await answer(async () => ok(1))).toEqual(ok(1));
    expect(await answer(async () => fail('rfm/too-few-customers'))).toEqual(fail('rfm/too-few-customers'));
  });

  it('turns whatever is thrown into a crash that can be told', async () => {
    const crash = (thrown: unknown) =>
      answer(async () => {
        throw thrown;
      });
    expect(await crash(new RangeError('index 7'))).toEqual(fail('engine/crashed', { message: 'index 7' }));
    expect(await crash('text')).toEqual(fail('engine/crashed', { message: 'text' }));
  });
});

describe('throttled progress', () => {
  it('passes on at most one message in 200 ms, and always the last', () => {
    let now = 0;
    const sent: number[] = [];
    const report = throttled<number>(
      (fraction) => sent.push(fraction),
      (fraction) => fraction >= 1,
      () => now,
    );
    for (let i = 0; i <= 400; i++) {
      now = i;
      report(i / 400);
    }
    expect(sent).toEqual([0, 0.5, 1]);
  });
});
