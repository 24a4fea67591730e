import type { SeparationType } from './separation.ts';
import { prices } from './separation.ts';

/** The account's credits. */
export interface Account {
  readonly credits: number;
  /** Takes the price of a separation; false when there is too little, and then nothing is taken. */
  charge(type: SeparationType): boolean;
  refund(credits: number): void;
  setCredits(credits: number): void;
}

export function createAccount(initial: number): Account {
  let credits = initial;
  return {
    get credits() {
      return credits;
    },
    charge(type) {
      if (credits < prices[type]) return false;
      credits -= prices[type];
      return true;
    },
    refund(returned) {
      credits += returned;
    },
    setCredits(next) {
      credits = next;
    },
  };
}
