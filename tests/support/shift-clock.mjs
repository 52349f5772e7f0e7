// Loaded before a program (`node --import`): its clock is MUQARIN_CLOCK_HOURS ahead, or behind where that is negative.
const shiftMs = Number(process.env.MUQARIN_CLOCK_HOURS ?? 0) * 3_600_000
const Real = Date

globalThis.Date = /** @type {DateConstructor} */ (
  class extends Real {
    /** @param {any[]} args */
    constructor(...args) {
      if (args.length === 0) super(Real.now() + shiftMs)
      else super(.../** @type {[any]} */ (args))
    }

    static now() {
      return Real.now() + shiftMs
    }
  }
)
