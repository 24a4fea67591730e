import type { Fault, FaultEffect, FaultEndpoint } from './fault.ts';

/** A fault that has been laid, and how often it will still strike (null: for ever). */
export interface LaidFault {
  readonly id: string;
  readonly endpoint: FaultEndpoint;
  readonly effect: FaultEffect;
  readonly left: number | null;
}

/** The faults in force. */
export interface FaultBook {
  /** Answers the fault's id. */
  add(fault: Fault): string;
  clear(): void;
  /** The effect that strikes this request, if any: the oldest fault first, one for each request. */
  strike(endpoint: FaultEndpoint): FaultEffect | undefined;
  list(): readonly LaidFault[];
}

export function createFaultBook(): FaultBook {
  let faults: readonly LaidFault[] = [];
  let count = 0;
  return {
    add({ endpoint, effect, times }) {
      count += 1;
      const id = `fault-${count}`;
      faults = [...faults, { id, endpoint, effect, left: times ?? null }];
      return id;
    },
    clear() {
      faults = [];
    },
    strike(endpoint) {
      const fault = faults.find((laid) => laid.endpoint === endpoint || laid.endpoint === '*');
      if (fault?.left != null) {
        const left = fault.left - 1;
        faults = faults.flatMap((laid) => (laid !== fault ? laid : left > 0 ? { ...laid, left } : []));
      }
      return fault?.effect;
    },
    list: () => faults,
  };
}
