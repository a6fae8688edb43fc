//! The code lists that figures are counted by, and the one word each code is written with outside.
//!
//! `code()` is the word of the exchange format (Swedish, because the files are), `key()` the word
//! of the account's JSON where that differs. Both are data, fixed by contract; screens use texts.

/// Declares a code list: a field-less enum with `ALL`, `code()`, `parse()`, `name()` and a dense `index()`.
#[macro_export]
macro_rules! code_list {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            /// Every code, in the order that lists and forms show them.
            pub const ALL: [$name; [$($code),+].len()] = [$($name::$variant),+];

            /// The word that it is stored and written with outside; empty for *not stated*.
            pub const fn code(self) -> &'static str {
                match self { $($name::$variant => $code),+ }
            }

            /// The code written as `text`, compared exactly.
            pub fn parse(text: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|code| code.code() == text)
            }

            /// The code's name in our own code, by which texts are looked up.
            pub const fn name(self) -> &'static str {
                match self { $($name::$variant => stringify!($variant)),+ }
            }

            /// Position in [`Self::ALL`]: the column of this code in a table of counts.
            pub const fn index(self) -> usize {
                self as usize
            }
        }
    };
}

code_list! {
    /// Gender (kön) as the person states it; nothing stored is [`Gender::Unknown`], never left out.
    Gender { Woman = "kvinna", Man = "man", Other = "annat", Unknown = "" }
}

impl Gender {
    /// The key in the account's JSON: `women`, `men`, `other` or `unknown`.
    pub const fn key(self) -> &'static str {
        match self {
            Gender::Woman => "women",
            Gender::Man => "men",
            Gender::Other => "other",
            Gender::Unknown => "unknown",
        }
    }
}

code_list! {
    /// Children at home (hemmavarande barn): under 18, wholly or partly, a partner's included.
    ChildrenAtHome { Yes = "ja", Partly = "delvis", No = "nej", Unknown = "" }
}

impl ChildrenAtHome {
    /// Whether the person counts in *children at home* (`ja` or `delvis`).
    pub const fn counts(self) -> bool {
        matches!(self, ChildrenAtHome::Yes | ChildrenAtHome::Partly)
    }
}

code_list! {
    /// Outcome of an intake (resultat av nybesök).
    IntakeOutcome {
        Accepted = "accepterad",
        Declined = "avsäger",
        OtherWay = "annat sätt",
        NotTargetGroup = "ej målgrupp",
        Missing = "",
    }
}

impl IntakeOutcome {
    /// The key in the account's JSON: the code, or `missing` where nothing is stored.
    pub const fn key(self) -> &'static str {
        match self {
            IntakeOutcome::Missing => "missing",
            stated => stated.code(),
        }
    }
}

code_list! {
    /// Contact reason (kontaktorsak) of the 2021 form, section 3.
    Reason {
        Economy = "ekonomi",
        Housing = "bostad",
        Occupation = "sysselsättning",
        Structure = "struktur",
        Isolation = "isolering",
        Relations = "relationer",
        Existential = "existentiella",
        Authority = "myndighet",
        Healthcare = "sjukvård",
        Other = "annan",
    }
}

/// A set of contact reasons (kontaktorsaker): one bit a reason, so that a hundred thousand persons stay small.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Reasons(u16);

impl Reasons {
    /// The set as stored: bit *n* is the reason with index *n*. Bits beyond the list are dropped.
    pub const fn from_bits(bits: u16) -> Self {
        Reasons(bits & ((1 << Reason::ALL.len()) - 1))
    }

    /// The bits to store.
    pub const fn bits(self) -> u16 {
        self.0
    }

    /// This set with one more reason.
    #[must_use]
    pub const fn with(self, reason: Reason) -> Self {
        Reasons(self.0 | 1 << reason.index())
    }

    /// Whether the set holds `reason`.
    pub const fn has(self, reason: Reason) -> bool {
        self.0 & (1 << reason.index()) != 0
    }

    /// Whether no reason is stated.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The reasons in the order of the form.
    pub fn iter(self) -> impl Iterator<Item = Reason> {
        Reason::ALL.into_iter().filter(move |reason| self.has(*reason))
    }
}

impl FromIterator<Reason> for Reasons {
    fn from_iter<I: IntoIterator<Item = Reason>>(reasons: I) -> Self {
        reasons.into_iter().fold(Reasons::default(), Reasons::with)
    }
}

code_list! {
    /// Life area (livsområde) of an assignment or a rating.
    LifeArea {
        Health = "hälsa",
        Housing = "boende",
        Economy = "ekonomi",
        Occupation = "sysselsättning",
        Other = "övrigt",
    }
}

code_list! {
    /// Who asked for advice (uppringare).
    CallerKind {
        Authority = "myndighet",
        Relative = "anhörig",
        Private = "privatperson",
        Association = "förening",
        Other = "annan",
    }
}

code_list! {
    /// When a rating (skattning) was made, in the course of the support.
    Moment { Start = "start", Middle = "mitt", End = "slut" }
}

code_list! {
    /// Why an ombud is away (frånvaroorsak).
    AbsenceKind { Leave = "tjänstledig", Sick = "sjuk", Parental = "föräldraledig" }
}

code_list! {
    /// Age band (åldersgrupp) in the year of the period's last day.
    Band {
        From18To29 = "18-29",
        From30To49 = "30-49",
        From50To64 = "50-64",
        From65 = "65+",
        /// No birth year is stored.
        Unknown = "unknown",
        /// Below the target group's age: a finding.
        Under18 = "under_18",
    }
}

impl Band {
    /// The band of somebody born in `birth_year`, in `year`.
    pub const fn of(birth_year: Option<i16>, year: i16) -> Self {
        match birth_year {
            None => Band::Unknown,
            Some(born) => match year - born {
                ..18 => Band::Under18,
                18..30 => Band::From18To29,
                30..50 => Band::From30To49,
                50..65 => Band::From50To64,
                65.. => Band::From65,
            },
        }
    }
}

pub(crate) use code_list;
