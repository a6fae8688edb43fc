//! The code lists of first contacts: the words that are stored, and the names by which their texts are looked up.

use stats::code_list;

code_list! {
    /// How a first contact came (kanal).
    Channel {
        Telephone = "telephone", Sms = "sms", Email = "email", Letter = "letter", Visit = "visit", Form = "form",
    }
}

code_list! {
    /// Who turned to the operation (avsändare).
    Sender {
        Person = "person", Relative = "relative", Authority = "authority", Organisation = "organisation", Other = "other",
    }
}

code_list! {
    /// How whoever turned to the operation had heard of it (kännedom).
    Source {
        Unknown = "", Web = "web", Acquaintance = "acquaintance", Psychiatry = "psychiatry",
        PrimaryCare = "primary-care", SocialServices = "social-services", InsuranceAgency = "insurance-agency",
        EmploymentService = "employment-service", Organisation = "organisation", Earlier = "earlier", Other = "other",
    }
}

code_list! {
    /// What is known about one question of the target-group check (svar).
    Answer { Yes = "yes", No = "no", Unknown = "unknown" }
}

code_list! {
    /// What the target-group check came to (bedömning).
    Finding { Belongs = "belongs", DoesNot = "does-not", Doubt = "doubt" }
}
