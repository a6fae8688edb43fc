//! The frame of a page: whose it is, which room it belongs to, and the words and formats its template needs.

use super::help::{Help, walk_step};
use super::texts::{Language, Texts, texts};
use crate::access::{
    Accounting, Actor, Advising, Anyone, Leading, May, OwnPeople, Reach, ReviewLog, Right, Role, SeeFigures,
    SeeOverview, Staffing, WholeRegister,
};
use crate::app::{App, local};
use fluent_bundle::FluentValue;
use jiff::Timestamp;
use jiff::civil::Date;
use std::sync::atomic::Ordering;
use uuid::Uuid;

/// The rooms of the program, as the navigation lists them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    Today,
    People,
    Inquiries,
    Queue,
    Team,
    Intakes,
    Advice,
    Statistics,
    Overview,
    GrantAccount,
    Reports,
    Staff,
    Accounts,
    Exchange,
    Log,
    /// Pages outside the rooms: sign-in, errors.
    Outside,
}

impl Room {
    const LISTED: &[Listed] = &[
        (Room::Today, "/today", "room-today", OwnPeople::held_by),
        (Room::People, "/people?state=open", "room-people", OwnPeople::held_by),
        (Room::Inquiries, "/inquiries", "room-inquiries", OwnPeople::held_by),
        (Room::Queue, "/queue", "room-queue", OwnPeople::held_by),
        (Room::Intakes, "/intakes", "room-intakes", OwnPeople::held_by),
        (Room::Advice, "/advice", "room-advice", Advising::held_by),
        (Room::Team, "/team", "room-team", Leading::held_by),
        (Room::Statistics, "/statistics", "room-statistics", SeeFigures::held_by),
        (Room::Overview, "/overview", "room-overview", SeeOverview::held_by),
        (Room::GrantAccount, "/grant-account", "room-grant-account", SeeFigures::held_by),
        (Room::Reports, "/reports", "room-reports", SeeOverview::held_by),
        (Room::Staff, "/staff", "room-staff", Staffing::held_by),
        (Room::Accounts, "/accounts", "room-accounts", Accounting::held_by),
        (Room::Exchange, "/exchange", "room-exchange", WholeRegister::held_by),
        (Room::Log, "/log", "room-log", ReviewLog::held_by),
    ];
}

/// A room with its address, the text that names it, and who holds the right that its handlers demand.
type Listed = (Room, &'static str, &'static str, fn(Role) -> Option<Reach>);

/// A door in the navigation.
pub struct Door {
    pub href: &'static str,
    pub label: String,
    pub current: bool,
}

/// The navigation (navigering): doors that stand in the row at any width, and those that a phone folds.
#[derive(Default)]
pub struct Doors {
    pub near: Vec<Door>,
    /// Empty, or more than one: nothing is folded to hide a single door.
    pub far: Vec<Door>,
}

/// How many doors stand beside each other on a phone, in the longest of both languages.
const NEAR: usize = 3;

impl Doors {
    fn of(mut near: Vec<Door>) -> Doors {
        let far = if near.len() > NEAR + 1 { near.split_off(NEAR) } else { Vec::new() };
        Doors { near, far }
    }

    /// The room that is open, where it is one of the folded ones.
    pub fn behind(&self) -> Option<&str> {
        self.far.iter().find(|door| door.current).map(|door| door.label.as_str())
    }
}

/// A date or none, however many references a template puts around it.
pub trait MaybeDate {
    /// The date, if there is one.
    fn maybe(&self) -> Option<Date>;
}

impl MaybeDate for Date {
    fn maybe(&self) -> Option<Date> {
        Some(*self)
    }
}

impl MaybeDate for Option<Date> {
    fn maybe(&self) -> Option<Date> {
        *self
    }
}

impl<T: MaybeDate> MaybeDate for &T {
    fn maybe(&self) -> Option<Date> {
        (**self).maybe()
    }
}

/// What every page is built with (ram).
#[derive(Clone)]
pub struct Frame {
    texts: &'static Texts,
    actor: Option<Actor>,
    room: Room,
    demonstration: bool,
}

impl Frame {
    /// A page for whoever holds a right.
    pub fn of<R: Right>(may: &May<R>, room: Room) -> Frame {
        Frame::made(may.app(), Some(may.actor().clone()), room)
    }

    /// A page for somebody who has not signed in: Swedish.
    pub fn outside(anyone: &Anyone) -> Frame {
        Frame::visitor(&anyone.app, None)
    }

    /// A page outside the rooms, for whoever is there.
    pub fn visitor(app: &App, actor: Option<Actor>) -> Frame {
        Frame::made(app, actor, Room::Outside)
    }

    fn made(app: &App, actor: Option<Actor>, room: Room) -> Frame {
        let own = actor.as_ref().is_some_and(|actor| actor.demonstration);
        let demonstration = own || app.demonstration.load(Ordering::Relaxed);
        let english = actor.as_ref().and_then(|actor| actor.account.as_ref()).is_some_and(|account| account.english);
        let language = if english { Language::English } else { Language::Swedish };
        Frame { texts: texts(language), actor, room, demonstration }
    }

    /// The same page in this language, for a visitor who has chosen it.
    #[must_use]
    pub fn speaking(self, language: Language) -> Frame {
        Frame { texts: texts(language), ..self }
    }

    /// All texts of the page's language.
    pub fn texts(&self) -> &'static Texts {
        self.texts
    }

    /// The value of HTML's `lang`.
    pub fn lang(&self) -> &'static str {
        self.texts.language().code()
    }

    /// The text for `key`.
    pub fn t(&self, key: &str) -> String {
        self.texts.text(key)
    }

    /// The text for `key` with one value put in.
    pub fn t1<'v>(&self, key: &str, name: &'v str, value: impl Into<FluentValue<'v>>) -> String {
        self.texts.with(key, &[(name, value.into())])
    }

    /// The text for `key` with two values put in.
    pub fn t2<'v>(
        &self,
        key: &str,
        first: (&'v str, impl Into<FluentValue<'v>>),
        second: (&'v str, impl Into<FluentValue<'v>>),
    ) -> String {
        self.texts.with(key, &[(first.0, first.1.into()), (second.0, second.1.into())])
    }

    /// The word for a code: key `LIST-NAME`, as `gender-Woman`.
    pub fn code(&self, list: &str, name: &str) -> String {
        self.texts.text(&format!("{list}-{name}"))
    }

    /// A date as Swedes write it; nothing for none.
    pub fn date(&self, date: impl MaybeDate) -> String {
        date.maybe().map(|date| date.to_string()).unwrap_or_default()
    }

    /// A date in a heading: its hyphens do not break, so that it is not torn apart on a phone.
    pub fn whole_date(&self, date: Date) -> String {
        date.to_string().replace('-', "\u{2011}")
    }

    /// An instant (microseconds since 1970) on Swedish clocks, to the minute.
    pub fn moment(&self, micros: &i64) -> String {
        let at = Timestamp::from_microsecond(*micros).map(local).unwrap_or_default();
        at.strftime("%Y-%m-%d %H:%M").to_string()
    }

    /// A whole number with thousands apart.
    pub fn number(&self, number: impl TryInto<i64>) -> String {
        let language = match self.texts.language() {
            Language::Swedish => documents::Language::Sv,
            Language::English => documents::Language::En,
        };
        number.try_into().map(|number| documents::numbers::whole(number, language)).unwrap_or_default()
    }

    /// The operation's name, for somebody signed in.
    pub fn operation(&self) -> Option<&str> {
        self.actor.as_ref().map(|actor| actor.operation_name.as_str())
    }

    /// The name of the one signed in.
    pub fn who(&self) -> Option<&str> {
        self.actor.as_ref().and_then(|actor| actor.account.as_ref()).map(|account| account.name.as_str())
    }

    /// The question of the first walk that a manager is away from to answer on this page; none on the walk's own pages.
    pub fn walk(&self) -> Option<String> {
        walk_step().filter(|_| self.manages())
    }

    /// The help of the page that is being made.
    pub fn help(&self) -> Help {
        Help::here(self.texts)
    }

    /// The account of the one signed in who works with people: whose the notes are that a browser keeps without a network.
    pub fn owner(&self) -> Option<Uuid> {
        let account = self.actor.as_ref().and_then(|actor| actor.account.as_ref())?;
        OwnPeople::held_by(account.role).map(|_| account.id)
    }

    /// Whether everything here is made up, which every page must say.
    pub fn demonstration(&self) -> bool {
        self.demonstration
    }

    /// Whether the one signed in answers for the operation: for showing links, never for letting through.
    pub fn manages(&self) -> bool {
        let account = self.actor.as_ref().and_then(|actor| actor.account.as_ref());
        account.is_some_and(|account| account.role == Role::Manager)
    }

    /// The doors that the one signed in may open.
    pub fn doors(&self) -> Doors {
        let Some(role) = self.actor.as_ref().and_then(|actor| actor.account.as_ref()).map(|account| account.role)
        else {
            return Doors::default();
        };
        let open = Room::LISTED.iter().filter(|(.., held_by)| held_by(role).is_some());
        let door = |(room, href, key, _): &Listed| Door { href, label: self.t(key), current: *room == self.room };
        Doors::of(open.map(door).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn doors(count: usize, open: usize) -> Doors {
        let door = |at| Door { href: "/", label: format!("{at}"), current: at == open };
        Doors::of((0..count).map(door).collect())
    }

    #[test]
    fn few_doors_are_not_folded_and_many_say_which_is_open() {
        assert_eq!(doors(NEAR + 1, 0).near.len(), NEAR + 1);
        let many = doors(NEAR + 2, NEAR);
        assert_eq!((many.near.len(), many.far.len()), (NEAR, 2));
        assert_eq!(many.behind(), Some("3"));
        assert_eq!(doors(NEAR + 2, 0).behind(), None);
    }
}
