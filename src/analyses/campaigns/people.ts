import { selectPeople } from '../people';
import { CLICKED, CONVERTED, DELIVERED, OPENED } from './messages-before';
import { STEPS, type ContactsResult } from './result';

export type Step = (typeof STEPS)[number];
export type PeopleSort = 'step' | 'revenue' | 'messages' | 'last' | 'key';

/** Whose messages: of a campaign (place; null: all), who came as far as a step (null: everybody). */
export interface CampaignSelection {
  readonly campaign: number | null;
  readonly step: Step | null;
}

const MARK: Readonly<Record<Exclude<Step, 'heldOut' | 'sent'>, number>> = {
  delivered: DELIVERED,
  opened: OPENED,
  clicked: CLICKED,
  converted: CONVERTED,
};

/** Places of the selected people and arms, those who came furthest, brought most … first. */
export function peopleOf(
  { people, arms }: ContactsResult,
  { campaign, step }: CampaignSelection,
  sort: PeopleSort,
): Uint32Array {
  return selectPeople(people.arm.length, isSelected, sort, {
    step: (e) => -people.step[e]!,
    revenue: (e) => -people.revenue[e]!,
    messages: (e) => -people.messages[e]!,
    last: (e) => -people.last[e]!,
  });

  function isSelected(e: number): boolean {
    const arm = arms[people.arm[e]!]!;
    if (campaign !== null && arm.campaign !== campaign) return false;
    if (step === null) return true;
    if (step === 'heldOut' || arm.heldOut) return (step === 'heldOut') === arm.heldOut;
    return step === 'sent' || (people.marks[e]! & MARK[step]) !== 0;
  }
}
