//! Who should be able to read a person, who can, and what has to be done about the difference. No I/O.

use sealing::PublicKey;
use uuid::Uuid;

/// Why somebody can read (grund).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Basis {
    /// Responsible ombud (ansvarigt ombud).
    Responsible,
    /// Deputy (ersättare), for a time.
    Deputy,
    /// Given access by somebody who had it.
    Granted,
    /// Broke the glass (nödöppning), for three hours.
    Glass,
}

impl Basis {
    /// All, in the order that lists show them.
    pub const ALL: [Basis; 4] = [Basis::Responsible, Basis::Deputy, Basis::Granted, Basis::Glass];

    /// The word in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Basis::Responsible => "responsible",
            Basis::Deputy => "deputy",
            Basis::Granted => "granted",
            Basis::Glass => "glass",
        }
    }

    /// The basis written as `code`.
    pub fn parse(code: &str) -> Option<Basis> {
        Basis::ALL.into_iter().find(|basis| basis.code() == code)
    }

    /// Whether it follows from who supports the person, and so comes and goes by itself.
    const fn follows(self) -> bool {
        matches!(self, Basis::Responsible | Basis::Deputy)
    }
}

/// A key that somebody has been given to a person (åtkomst).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    pub account: Uuid,
    pub basis: Basis,
    /// Microseconds since 1970 after which it no longer holds.
    pub until: Option<i64>,
    /// Whether the account may still sign in, in a role that may read.
    pub standing: bool,
}

/// Somebody who should have a key by who supports the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    pub account: Uuid,
    pub basis: Basis,
    pub public: PublicKey,
}

/// What has to be done so that those can read who should, and nobody else (avvikelse).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Keys to take back.
    pub ended: Vec<Uuid>,
    /// Keys to give.
    pub missing: Vec<Wanted>,
}

/// Compares who has a key with who should, at `now` (microseconds since 1970). Where nobody supports the person, nor ever has,
/// whoever has a key keeps it: the one who took the first call.
pub fn standing(grants: &[Grant], wanted: &[Wanted], supported: bool, now: i64) -> Standing {
    let is_wanted = |grant: &Grant| wanted.iter().any(|wanted| wanted.account == grant.account);
    let ended = |grant: &&Grant| {
        let late = grant.until.is_some_and(|until| until <= now);
        let displaced = supported && grant.basis.follows() && !is_wanted(grant);
        // A key given for another reason is not taken back from somebody who should have it anyway.
        !grant.standing || (late && !is_wanted(grant)) || displaced
    };
    let ended: Vec<Uuid> = grants.iter().filter(ended).map(|grant| grant.account).collect();
    let has = |account: Uuid| grants.iter().any(|grant| grant.account == account && grant.standing);
    let missing = wanted.iter().filter(|wanted| !has(wanted.account)).cloned().collect();
    Standing { ended, missing }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(number: u128) -> Uuid {
        Uuid::from_u128(number)
    }

    fn grant(account: u128, basis: Basis) -> Grant {
        Grant { account: id(account), basis, until: None, standing: true }
    }

    fn wanted(account: u128) -> Wanted {
        let public = PublicKey::from_bytes(&[account as u8; 32]).unwrap();
        Wanted { account: id(account), basis: Basis::Responsible, public }
    }

    #[test]
    fn after_a_hand_over_the_old_ombud_has_no_key_and_the_new_one_gets_it() {
        let found = standing(&[grant(1, Basis::Responsible)], &[wanted(2)], true, 0);
        assert_eq!(found, Standing { ended: vec![id(1)], missing: vec![wanted(2)] });
    }

    #[test]
    fn a_key_given_by_somebody_stays_when_the_ombud_changes() {
        let grants = [grant(1, Basis::Granted), grant(2, Basis::Responsible)];
        assert_eq!(standing(&grants, &[wanted(2)], true, 0), Standing::default());
    }

    #[test]
    fn broken_glass_ends_by_itself() {
        let glass = Grant { until: Some(10), ..grant(1, Basis::Glass) };
        assert_eq!(standing(std::slice::from_ref(&glass), &[], true, 9), Standing::default());
        assert_eq!(standing(&[glass], &[], true, 10).ended, [id(1)]);
    }

    #[test]
    fn whoever_took_the_first_call_keeps_the_key_until_somebody_supports_the_person() {
        let first = [grant(1, Basis::Responsible)];
        assert_eq!(standing(&first, &[], false, 0), Standing::default());
        assert_eq!(standing(&first, &[wanted(2)], true, 0).ended, [id(1)]);
    }

    #[test]
    fn somebody_locked_out_has_no_key() {
        let out = Grant { standing: false, ..grant(1, Basis::Granted) };
        assert_eq!(standing(&[out], &[], true, 0).ended, [id(1)]);
    }

    #[test]
    fn an_ombud_who_broke_the_glass_before_getting_the_client_keeps_reading() {
        let glass = Grant { until: Some(10), ..grant(1, Basis::Glass) };
        assert_eq!(standing(&[glass], &[wanted(1)], true, 20), Standing::default());
    }
}
