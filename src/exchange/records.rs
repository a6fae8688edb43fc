//! The rows of each file as types: fields are what the format says, other rows are referred to by their code.

use super::columns::Kind::{Choice, Client as ClientCode, List, Money, Ombud as OmbudCode, Text, Whole};
use super::columns::{Column, Kind, Need, Sheet};
use super::register::Register;
use super::side::Side;
use super::table::Table;
use super::value::{Field, Value};
use super::words::Word;
use jiff::civil::Date;
use stats::{AbsenceKind, CallerKind, ChildrenAtHome, Gender, IntakeOutcome, LifeArea, Moment, Reasons};
use uuid::Uuid;

/// A row of one file (rad).
pub trait Record: Copy + Ord + std::fmt::Debug + Send + Sync + 'static {
    /// The file it is a row of.
    const SHEET: Sheet;
    /// The row's id, if it has been given one.
    fn id(&self) -> Option<Uuid>;
    /// The same row with another id.
    #[must_use]
    fn with_id(self, id: Option<Uuid>) -> Self;
    /// The cells, in the order of the columns.
    fn values(&self) -> Vec<Value>;
    /// The row that has these cells; `None` where a cell that must hold something does not.
    fn from_values(id: Option<Uuid>, values: &[Value]) -> Option<Self>;
    /// The rows of this kind in a register.
    fn of(register: &Register) -> Option<&Table<Self>>;
    /// Puts the rows of this kind in a register.
    fn put(register: &mut Register, table: Table<Self>);
}

/// Declares a record with its file: `field: type = "heading" "table's column" need, kind`.
macro_rules! record {
    (
        $(#[$doc:meta])* $name:ident = $register:ident $file:literal $table:literal {
            $($(#[$field_doc:meta])* $field:ident: $type:ty = $heading:literal $sql:literal $need:ident, $kind:expr;)+
        } $($option:ident: $setting:expr),*
    ) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name {
            /// Given by an export; `None` for a row that is known by what it holds.
            pub id: Option<Uuid>,
            $($(#[$field_doc])* pub $field: $type),+
        }

        impl Record for $name {
            const SHEET: Sheet = {
                #[allow(unused_mut, reason = "most files need no setting")]
                let mut sheet = Sheet {
                    name: $file, table: $table, revised: true, fresh: &[], span: None, only_with: None,
                    columns: &[$(Column { name: $heading, sql: $sql, need: Need::$need, kind: $kind }),+],
                };
                $(sheet.$option = $setting;)*
                sheet
            };

            fn id(&self) -> Option<Uuid> {
                self.id
            }

            fn with_id(self, id: Option<Uuid>) -> Self {
                $name { id, ..self }
            }

            fn values(&self) -> Vec<Value> {
                vec![$(self.$field.value()),+]
            }

            fn from_values(id: Option<Uuid>, values: &[Value]) -> Option<Self> {
                let mut values = values.iter().copied();
                Some($name { id, $($field: Field::read(values.next()?)?),+ })
            }

            fn of(register: &Register) -> Option<&Table<Self>> {
                register.$register.as_ref()
            }

            fn put(register: &mut Register, table: Table<Self>) {
                register.$register = Some(table);
            }
        }
    };
}

/// The words of a code list, for a column's [`Choice`].
macro_rules! words {
    ($list:ty) => {{
        const WORDS: [&str; <$list>::ALL.len()] = {
            let mut words = [""; <$list>::ALL.len()];
            let mut at = 0;
            while at < words.len() {
                words[at] = <$list>::ALL[at].code();
                at += 1;
            }
            words
        };
        Choice(&WORDS)
    }};
}

const BORN: Kind = Whole(1900, 2200, "ett årtal");
const MINUTES: Kind = Whole(0, 10_000, "ett antal minuter");
const INHABITANTS: Kind = Whole(0, 20_000_000, "ett antal invånare");

record! {
    /// A client (klient).
    Client = clients "klienter" "person" {
        /// Known by this in every other file.
        code: Word = "klient" "code" Value, Text;
        gender: Gender = "kön" "gender" Heading, words!(Gender);
        birth_year: Option<i16> = "födelseår" "birth_year" Nothing, BORN;
        municipality: Word = "kommun" "municipality" Value, Text;
        children: ChildrenAtHome = "barn_hemma" "children" Nothing, words!(ChildrenAtHome);
        diagnoses: Option<Word> = "diagnoser" "diagnoses" Nothing, List;
        learned_of: Option<Word> = "kännedom" "learned_of" Nothing, List;
    } fresh: &[("state", "none")]
}

record! {
    /// An intake (nybesök).
    Visit = visits "nybesok" "intake" {
        on: Date = "datum" "on_day" Value, Kind::Date;
        /// `None` for somebody who did not become a client.
        client: Option<Word> = "klient" "person" Nothing, ClientCode;
        municipality: Word = "kommun" "municipality" Value, Text;
        gender: Gender = "kön" "gender" Nothing, words!(Gender);
        birth_year: Option<i16> = "födelseår" "birth_year" Nothing, BORN;
        outcome: IntakeOutcome = "resultat" "outcome" Nothing, words!(IntakeOutcome);
        reasons: Reasons = "kontaktorsaker" "reasons" Nothing, Kind::Reasons;
        other_reason: Option<Word> = "annan_orsak" "other_reason" Nothing, Text;
        withdrawn: Option<Date> = "återkallad" "withdrawn_on" Nothing, Kind::Date;
        priority: Option<Word> = "prioritet" "priority" Nothing, Text;
    } span: Some(("datum", "återkallad"))
}

record! {
    /// A support period (stödperiod).
    Support = supports "stodperioder" "support" {
        client: Word = "klient" "person" Value, ClientCode;
        ombud: Option<Word> = "ombud" "ombud" Nothing, OmbudCode;
        start: Date = "start" "starts_on" Value, Kind::Date;
        end: Option<Date> = "avslut" "ends_on" Nothing, Kind::Date;
        closing_reason: Option<Word> = "avslutsorsak" "closing_reason" Nothing, Text;
    } span: Some(("start", "avslut")), only_with: Some(("avslutsorsak", "avslut"))
}

record! {
    /// An assignment (uppdrag).
    Assignment = assignments "uppdrag" "assignment" {
        client: Word = "klient" "person" Value, ClientCode;
        area: LifeArea = "livsområde" "area" Value, words!(LifeArea);
        kind: Word = "typ" "kind" Value, Text;
        counterpart: Option<Word> = "motpart" "counterpart" Nothing, Text;
        start: Date = "start" "starts_on" Value, Kind::Date;
        end: Option<Date> = "avslut" "ends_on" Nothing, Kind::Date;
        outcome: Option<Word> = "utfall" "outcome" Nothing, Text;
    } span: Some(("start", "avslut"))
}

record! {
    /// A contact (kontakt).
    Contact = contacts "kontakter" "contact" {
        client: Word = "klient" "person" Value, ClientCode;
        on: Date = "datum" "on_day" Value, Kind::Date;
        mode: Word = "sätt" "mode" Value, Text;
        /// 0–10 000.
        minutes: Option<u16> = "minuter" "minutes" Nothing, MINUTES;
        counterpart: Option<Word> = "motpart" "counterpart" Nothing, Text;
    }
}

record! {
    /// An advice call (rådgivning).
    Advice = advice "radgivning" "advice" {
        on: Date = "datum" "on_day" Value, Kind::Date;
        caller: CallerKind = "uppringare" "caller" Value, words!(CallerKind);
        municipality: Option<Word> = "kommun" "municipality" Nothing, Text;
        /// 0–10 000.
        minutes: Option<u16> = "minuter" "minutes" Nothing, MINUTES;
    }
}

record! {
    /// A rating (skattning).
    Rating = ratings "skattningar" "rating" {
        client: Word = "klient" "person" Value, ClientCode;
        on: Date = "datum" "on_day" Value, Kind::Date;
        moment: Moment = "tillfälle" "moment" Value, words!(Moment);
        area: LifeArea = "livsområde" "area" Value, words!(LifeArea);
        /// 1–10.
        value: u8 = "värde" "value" Value, Whole(1, 10, "ett värde");
    }
}

record! {
    /// A deficiency (systembrist).
    Deficiency = deficiencies "systembrister" "deficiency" {
        on: Date = "datum" "on_day" Value, Kind::Date;
        party: Word = "aktör" "party" Value, Text;
        kind: Word = "typ" "kind" Value, Text;
        description: Word = "beskrivning" "description" Value, Text;
        consequence: Option<Word> = "konsekvens" "consequence" Nothing, Text;
        measure: Option<Word> = "åtgärd" "measure" Nothing, Text;
        status: Option<Word> = "status" "status" Nothing, Text;
    } revised: false
}

record! {
    /// Somebody who works as one (personligt ombud), with the employment.
    Ombud = ombud "ombud" "ombud" {
        /// Known by this in every other file.
        code: Word = "ombud" "code" Value, Text;
        gender: Gender = "kön" "gender" Nothing, words!(Gender);
        employed_from: Date = "anställd_från" "employed_from" Value, Kind::Date;
        employed_to: Option<Date> = "anställd_till" "employed_to" Nothing, Kind::Date;
        /// Percent of full time, 0–100.
        rate: u8 = "sysselsättningsgrad" "rate" Value, Whole(0, 100, "procent");
    } span: Some(("anställd_från", "anställd_till"))
}

record! {
    /// A time away (frånvaro).
    Absence = absences "franvaro" "absence" {
        ombud: Word = "ombud" "ombud" Value, OmbudCode;
        from: Date = "från" "starts_on" Value, Kind::Date;
        to: Option<Date> = "till" "ends_on" Nothing, Kind::Date;
        /// Percent of the employment, 1–100.
        extent: u8 = "omfattning" "extent" Value, Whole(1, 100, "procent");
        kind: AbsenceKind = "orsak" "kind" Value, words!(AbsenceKind);
    } span: Some(("från", "till"))
}

record! {
    /// A line of the accounts (konto).
    LedgerLine = ledger "ekonomi" "ledger_line" {
        year: i16 = "år" "year" Value, BORN;
        account: Word = "konto" "account" Value, Text;
        name: Word = "benämning" "name" Value, Text;
        side: Side = "slag" "side" Value, words!(Side);
        /// Öre.
        budget: Option<i64> = "budget" "budget" Nothing, Money;
        /// Öre.
        outcome: Option<i64> = "utfall" "outcome" Nothing, Money;
    } revised: false
}

record! {
    /// How many live in a municipality (befolkning), at the end of a year.
    Population = population "befolkning" "population" {
        municipality: Word = "kommun" "municipality" Value, Text;
        year: i16 = "år" "year" Value, BORN;
        everyone: i64 = "alla" "everyone" Value, INHABITANTS;
        /// 18 and over.
        adults: i64 = "vuxna" "adults" Value, INHABITANTS;
    } revised: false
}

/// Writes `$body` once for each kind of record, called `$kind` in it, in the order that the format lists the files.
macro_rules! for_every_record {
    ($kind:ident => $body:expr) => {
        for_every_record!(@ $kind $body; Client Visit Support Assignment Contact Advice Rating Deficiency Ombud Absence
            LedgerLine Population)
    };
    (@ $kind:ident $body:expr; $($record:ident)+) => {
        $({ type $kind = $crate::exchange::records::$record; $body; })+
    };
}
pub(super) use for_every_record;
