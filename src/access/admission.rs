//! Who may let whom in, and what an account loses when it changes. Whoever may read identities is let in by somebody who may.

use super::{Account, Role};
use crate::failure::Failure;

impl Role {
    /// Whether somebody in this role may make and change accounts in the `other` role.
    pub const fn may_appoint(self, other: Role) -> bool {
        match self {
            Role::Manager => true,
            Role::Administrator => !other.may_read_identities(),
            _ => false,
        }
    }

    /// The roles that somebody in this role may give.
    pub fn appointed(self) -> impl Iterator<Item = Role> {
        Role::ALL.into_iter().filter(move |other| self.may_appoint(*other))
    }
}

/// What stands in the way of an account (hinder).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// Only a manager gives that role, or changes the account of somebody who has it.
    Role,
    /// Nobody changes his or her own role: there would be nobody left who could change it back.
    OwnRole,
    /// Only somebody who may read identities can be an ombud.
    NoOmbud,
    /// Somebody else signs in as that ombud: a second one would be given the same keys unseen.
    Taken,
    /// There would be no manager left who can sign in.
    LastManager,
}

impl Obstacle {
    /// All.
    pub const ALL: [Obstacle; 5] =
        [Obstacle::Role, Obstacle::OwnRole, Obstacle::NoOmbud, Obstacle::Taken, Obstacle::LastManager];

    /// The text that explains it.
    pub const fn key(self) -> &'static str {
        match self {
            Obstacle::Role => "account-role-not-yours",
            Obstacle::OwnRole => "account-role-own",
            Obstacle::NoOmbud => "account-role-no-ombud",
            Obstacle::Taken => "account-ombud-taken",
            Obstacle::LastManager => "account-last-manager",
        }
    }

    /// The field of a form that it is about.
    pub const fn field(self) -> &'static str {
        match self {
            Obstacle::NoOmbud | Obstacle::Taken => "ombud",
            _ => "role",
        }
    }
}

impl From<Obstacle> for Failure {
    fn from(obstacle: Obstacle) -> Failure {
        Failure::Refused(obstacle.key())
    }
}

/// Whether `by` may make `account` what it is to be, where `known` are the accounts of the operation as they stand.
///
/// # Errors
/// What stands in the way.
pub fn admit(by: &Account, known: &[Account], account: &Account) -> Result<(), Obstacle> {
    let before = known.iter().find(|known| known.id == account.id);
    let others = || known.iter().filter(|other| other.id != account.id && other.active);
    let manages = |account: &Account| account.active && account.role == Role::Manager;
    if ![Some(account), before].into_iter().flatten().all(|one| by.role.may_appoint(one.role)) {
        return Err(Obstacle::Role);
    }
    if by.id == account.id && by.role != account.role {
        return Err(Obstacle::OwnRole);
    }
    if account.ombud.is_some() && !account.role.may_read_identities() {
        return Err(Obstacle::NoOmbud);
    }
    if account.active && account.ombud.is_some() && others().any(|other| other.ombud == account.ombud) {
        return Err(Obstacle::Taken);
    }
    if before.is_some_and(manages) && !manages(account) && !others().any(manages) {
        return Err(Obstacle::LastManager);
    }
    Ok(())
}

/// What an account loses by a change (förlust): keys that it has been given and should no longer have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loss {
    Nothing,
    /// What a manager could read beyond his or her own clients.
    BeyondOwn,
    Everything,
}

impl Loss {
    /// What `before` loses by becoming `after`. A manager can open every person in the operation, whichever ombud he or she is.
    pub fn of(before: &Account, after: &Account) -> Loss {
        let reads = |account: &Account| account.active && account.role.may_read_identities();
        match (before.role, after.role) {
            _ if !reads(before) => Loss::Nothing,
            _ if !reads(after) => Loss::Everything,
            (_, Role::Manager) => Loss::Nothing,
            _ if before.ombud != after.ombud => Loss::Everything,
            (Role::Manager, _) => Loss::BeyondOwn,
            _ => Loss::Nothing,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::{Language, texts};
    use uuid::Uuid;

    fn account(id: u128, role: Role, ombud: Option<u128>) -> Account {
        Account {
            id: Uuid::from_u128(id),
            operation: 1,
            email: String::new(),
            name: String::new(),
            role,
            ombud: ombud.map(Uuid::from_u128),
            english: false,
            active: true,
        }
    }

    fn locked(account: Account) -> Account {
        Account { active: false, ..account }
    }

    #[test]
    fn nobody_who_may_not_read_identities_lets_in_somebody_who_may() {
        for by in Role::ALL {
            for role in by.appointed() {
                assert!(by.may_read_identities() || !role.may_read_identities(), "{by:?} {role:?}");
            }
        }
        assert_eq!(Role::Administrator.appointed().count(), 5);
        assert_eq!(Role::ALL.iter().filter(|role| role.appointed().count() > 0).count(), 2);
    }

    #[test]
    fn an_administrator_changes_no_account_of_an_ombud_whatever_it_is_to_become() {
        let by = account(1, Role::Administrator, None);
        let known = [by.clone(), account(2, Role::Ombud, Some(9)), account(3, Role::Coordinator, None)];
        assert_eq!(admit(&by, &known, &account(2, Role::Coordinator, None)), Err(Obstacle::Role));
        assert_eq!(admit(&by, &known, &locked(known[1].clone())), Err(Obstacle::Role));
        assert_eq!(admit(&by, &known, &account(3, Role::Ombud, Some(8))), Err(Obstacle::Role));
        assert_eq!(admit(&by, &known, &account(3, Role::Economist, None)), Ok(()));
        assert_eq!(admit(&by, &known, &account(4, Role::LogReviewer, Some(8))), Err(Obstacle::NoOmbud));
    }

    #[test]
    fn one_account_an_ombud_can_sign_in() {
        let by = account(1, Role::Manager, None);
        let known = [by.clone(), account(2, Role::Ombud, Some(9)), locked(account(3, Role::Ombud, Some(9)))];
        assert_eq!(admit(&by, &known, &account(4, Role::Ombud, Some(9))), Err(Obstacle::Taken));
        assert_eq!(
            admit(&by, &known, &account(3, Role::Ombud, Some(9))),
            Err(Obstacle::Taken),
            "nor is one let in again"
        );
        assert_eq!(admit(&by, &known, &account(2, Role::Manager, Some(9))), Ok(()));
        assert_eq!(admit(&by, &known, &account(4, Role::Ombud, Some(8))), Ok(()));
    }

    #[test]
    fn a_manager_is_left() {
        let (by, other) = (account(1, Role::Manager, None), account(2, Role::Manager, None));
        let known = [locked(by.clone()), other.clone()];
        assert_eq!(admit(&by, &known, &locked(other)), Err(Obstacle::LastManager));
        assert_eq!(admit(&by, &known, &account(1, Role::Economist, None)), Err(Obstacle::OwnRole));
    }

    #[test]
    fn whoever_may_no_longer_read_loses_what_could_be_read() {
        let (ombud, manager) = (account(1, Role::Ombud, Some(9)), account(1, Role::Manager, Some(9)));
        assert_eq!(Loss::of(&ombud, &locked(ombud.clone())), Loss::Everything);
        assert_eq!(Loss::of(&ombud, &account(1, Role::Coordinator, None)), Loss::Everything);
        assert_eq!(Loss::of(&ombud, &account(1, Role::Ombud, Some(8))), Loss::Everything);
        assert_eq!(Loss::of(&ombud, &manager), Loss::Nothing);
        assert_eq!(Loss::of(&manager, &ombud), Loss::BeyondOwn);
        assert_eq!(Loss::of(&manager, &account(1, Role::Manager, Some(8))), Loss::Nothing);
        assert_eq!(Loss::of(&account(1, Role::Economist, None), &ombud), Loss::Nothing);
        assert_eq!(Loss::of(&ombud, &Account { name: "B".into(), ..ombud.clone() }), Loss::Nothing);
    }

    #[test]
    fn every_obstacle_is_explained() {
        for language in [Language::Swedish, Language::English] {
            assert!(Obstacle::ALL.iter().all(|obstacle| texts(language).has(obstacle.key())));
        }
    }
}
