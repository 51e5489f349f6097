import { FORMS } from "../forms/catalogue/catalogue.ts";
import type { Form } from "../forms/form.ts";
import {
  decideAccess,
  type GrantAccess,
  type Reach,
  reachesWholeOrganisation,
  showsForm,
} from "../register/access.ts";
import { compareText } from "../values/compare-text.ts";
import type { Day } from "../values/day.ts";
import { fold } from "../values/fold.ts";
import { UnitId } from "../values/ids.ts";
import { type Action, ACTIONS } from "../vocabulary/rights/action.ts";
import type { Role } from "../vocabulary/role.ts";
import type { UserState } from "../vocabulary/rights/user-state.ts";
import { accountNamed, hasLeft, type OfficeUser } from "./office-users.ts";

/** What a user may do in one unit, or in all of them. */
export interface AreaRights {
  /** Undefined for the whole organisation. */
  readonly unit: string | undefined;
  readonly actions: readonly Action[];
  /** The forms into which rows may be entered. */
  readonly writes: readonly string[];
}

export interface UserRights {
  /** The row of the list; undefined for an account that holds a grant by its id, or a role, without being listed. */
  readonly key: string | undefined;
  /** The account; undefined before the first sign-in. */
  readonly account: string | undefined;
  readonly signIn: string;
  readonly fullName: string;
  readonly state: UserState;
  readonly until: Day | null;
  /** As the identity provider gave them at the last sign-in. */
  readonly roles: readonly Role[];
  readonly seenOn: Day | undefined;
  /** Days on which other accounts were refused under the user's name. */
  readonly refusedOn: readonly Day[];
  readonly areas: readonly AreaRights[];
  /** The forms that are not shown. */
  readonly hidden: readonly string[];
}

export interface UserFacts {
  readonly list: readonly OfficeUser[];
  /** Everybody who has ever signed in with a role. */
  readonly accounts: readonly {
    readonly user: string;
    readonly name: string;
    readonly signIn?: string | undefined;
    readonly roles: readonly Role[];
    readonly day: Day | undefined;
  }[];
  readonly grants: readonly { readonly user: string; readonly unit: string; readonly access: GrantAccess }[];
  readonly committee: UnitId;
  /** The units of the year's catalogue, the committee first. */
  readonly units: readonly string[];
  readonly today: Day;
}

/** Who has which right, by name: the listed users, then accounts that act without being listed. */
export function listUserRights(facts: UserFacts): readonly UserRights[] {
  const { list, accounts, grants, today } = facts;
  const seen = new Map(accounts.map((account) => [account.user, account]));
  const listed = list.map((row): UserRights => {
    const account = row.directoryId ?? (seen.has(row.key) ? row.key : undefined);
    const sighting = account === undefined ? undefined : seen.get(account);
    const isEnded = hasLeft([row], today);
    const roles = sighting?.roles ?? [];
    const ownGrants = grants.filter(({ user }) => user === row.key || user === account);
    return {
      key: row.key,
      account,
      signIn: row.signIn,
      fullName: row.fullName,
      state: isEnded ? "left" : account === undefined ? "waiting" : "active",
      until: row.until,
      roles,
      seenOn: sighting?.day,
      refusedOn: isEnded ? [] : refusals(facts, row, account),
      ...rightsOf(facts, isEnded ? [] : roles, isEnded ? [] : ownGrants),
    };
  });
  const known = new Set(listed.flatMap(({ key = "", account = "" }) => [key, account]));
  const holders = grants.map(({ user }) => accountNamed(list, user));
  const names = new Set(accounts.filter(({ day }) => day !== undefined).map(({ user }) => user));
  const others = [...new Set([...holders, ...names])].filter((account) => !known.has(account));
  const isRival = new Set(
    listed.flatMap(({ refusedOn, signIn }) => (refusedOn.length > 0 ? [fold(signIn)] : [])),
  );
  const unlisted = others.flatMap((account): UserRights[] => {
    const sighting = seen.get(account);
    const own = grants.filter(({ user }) => user === account);
    if (own.length === 0 && isRival.has(fold(sighting?.signIn ?? ""))) return [];
    return [
      {
        key: undefined,
        account,
        signIn: sighting?.signIn ?? "",
        fullName: sighting?.name ?? account,
        state: "unlisted",
        until: null,
        roles: sighting?.roles ?? [],
        seenOn: sighting?.day,
        refusedOn: [],
        ...rightsOf(facts, sighting?.roles ?? [], own),
      },
    ];
  });
  return [...byName(listed), ...byName(unlisted)];
}

/** A bound name is refused to every other account that signs in under it. */
function refusals(
  { accounts }: UserFacts,
  { signIn }: OfficeUser,
  account: string | undefined,
): readonly Day[] {
  if (account === undefined) return [];
  const rivals = accounts.filter(
    (other) => other.user !== account && other.signIn !== undefined && fold(other.signIn) === fold(signIn),
  );
  return rivals.flatMap(({ day }) => day ?? []);
}

/** A user without a known role may do nothing yet; the units that wait for the role are told all the same. */
function rightsOf(
  { committee, units }: UserFacts,
  roles: readonly Role[],
  own: UserFacts["grants"],
): Pick<UserRights, "areas" | "hidden"> {
  const reach: Reach = {
    roles,
    committee,
    units: new Set(units),
    grants: new Map(own.map(({ unit, access }) => [unit, access])),
  };
  const everywhere = reachesWholeOrganisation(reach, "read-board") ? [areaOf(reach, committee)] : [];
  const [most] = everywhere;
  const near = own
    .filter(({ unit }) => unit !== committee)
    .map(({ unit }) => areaOf(reach, UnitId.parse(unit)))
    .filter(({ actions }) => most === undefined || actions.some((action) => !most.actions.includes(action)));
  return {
    areas: [...everywhere, ...near],
    hidden: FORMS.map(({ id }) => id).filter((form) => !showsForm(reach, form)),
  };
}

function areaOf(reach: Reach, unit: UnitId): AreaRights {
  const isWhole = unit === reach.committee;
  const allows = (action: Action): boolean => decideAccess(reach, action, unit) === "allowed";
  const writes = FORMS.filter((form: Form) => {
    if (form.lane !== undefined || !allows("write-register")) return false;
    if (form.scope === "catalogue" && !isWhole) return false;
    const needed = Object.values(form.columns).filter(({ required }) => required === true);
    return needed.every(
      ({ editors }) => editors === undefined || reach.roles.some((role) => editors.includes(role)),
    );
  });
  return {
    unit: isWhole ? undefined : unit,
    actions: ACTIONS.filter(allows),
    writes: writes.map(({ id }) => id),
  };
}

function byName(list: readonly UserRights[]): readonly UserRights[] {
  return list.toSorted((left, right) => compareText(left.fullName, right.fullName));
}
