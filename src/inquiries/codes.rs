//! The code lists of first contacts: the words that are stored, and the names by which their texts are looked up.

/// Declares a code list: `ALL`, the stored word, the way back, and the name in our own code.
macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident { $($variant:ident = $code:literal),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $($variant),+ }

        impl $name {
            /// Every code, in the order that forms show them.
            pub const ALL: [$name; [$($code),+].len()] = [$($name::$variant),+];

            /// The word in the database and in forms; empty for *not stated*.
            pub const fn code(self) -> &'static str {
                match self { $($name::$variant => $code),+ }
            }

            /// The code written as `text`.
            pub fn parse(text: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|code| code.code() == text)
            }

            /// The name by which its text is looked up.
            pub const fn name(self) -> &'static str {
                match self { $($name::$variant => stringify!($variant)),+ }
            }
        }
    )+};
}

codes! {
    /// How a first contact came (kanal).
    Channel {
        Telephone = "telephone", Sms = "sms", Email = "email", Letter = "letter", Visit = "visit", Form = "form",
    }
    /// Who turned to the operation (avsändare).
    Sender {
        Person = "person", Relative = "relative", Authority = "authority", Organisation = "organisation", Other = "other",
    }
    /// How whoever turned to the operation had heard of it (kännedom).
    Source {
        Unknown = "", Web = "web", Acquaintance = "acquaintance", Psychiatry = "psychiatry",
        PrimaryCare = "primary-care", SocialServices = "social-services", InsuranceAgency = "insurance-agency",
        EmploymentService = "employment-service", Organisation = "organisation", Earlier = "earlier", Other = "other",
    }
    /// To whom somebody who is not taken on is passed (hänvisad till).
    Destination {
        PrimaryCare = "primary-care", Psychiatry = "psychiatry", SocialServices = "social-services",
        InsuranceAgency = "insurance-agency", EmploymentService = "employment-service", Guardian = "guardian",
        LegalAdvice = "legal-advice", Other = "other",
    }
    /// What is known about one question of the target-group check (svar).
    Answer { Yes = "yes", No = "no", Unknown = "unknown" }
    /// What the target-group check came to (bedömning).
    Finding { Belongs = "belongs", DoesNot = "does-not", Doubt = "doubt" }
}
