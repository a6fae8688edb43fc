//! The permission matrix: what each right allows, and which role holds it. All of it is in this file.

use super::Role;

/// A right (behörighet) that a handler demands with `May<Right>`.
pub trait Right: Send + Sync + 'static {
    /// Its name in the printed matrix.
    const NAME: &'static str;
    /// How far the role reaches with it; `None` if the role does not hold it.
    fn held_by(role: Role) -> Option<Reach>;
}

/// How far a right reaches inside the operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// One's own clients, and those whom nobody supports yet.
    Own,
    /// Everyone in the operation.
    Operation,
}

/// Declares rights with their holders.
macro_rules! rights {
    ($($(#[$doc:meta])* $name:ident { $($role:ident => $reach:ident),+ })+) => {
        $($(#[$doc])* #[derive(Clone, Copy, Debug)] pub struct $name;
        impl Right for $name {
            const NAME: &'static str = stringify!($name);
            fn held_by(role: Role) -> Option<Reach> {
                #[allow(unreachable_patterns, reason = "a right that every role holds needs no rest")]
                match role { $(Role::$role => Some(Reach::$reach),)+ _ => None }
            }
        })+
        /// Every right with its holders, for the printed matrix.
        pub const MATRIX: &[(&str, fn(Role) -> Option<Reach>)] = &[$(($name::NAME, $name::held_by)),+];
    };
}

rights! {
    /// Being signed in at all: the start page, one's own settings.
    SignedIn {
        Ombud => Own, Manager => Operation, Coordinator => Operation, SteeringMember => Operation,
        Economist => Operation, LogReviewer => Operation, Administrator => Operation
    }
    /// Reading and writing about clients in one's reach.
    OwnPeople { Ombud => Own, Manager => Operation }
    /// Noting advice calls, which belong to nobody's record.
    Advising { Ombud => Operation, Manager => Operation, Coordinator => Operation }
    /// Noting deficiencies, which are about no person.
    Deficiencies { Ombud => Own, Manager => Operation, Coordinator => Operation }
    /// Seeing the operation's figures, exact and with the rows behind them.
    SeeFigures { Ombud => Own, Manager => Operation, Coordinator => Operation }
    /// Seeing figures for a wide reader: totals in which no small count stands.
    SeeOverview {
        Ombud => Operation, Manager => Operation, Coordinator => Operation, SteeringMember => Operation,
        Economist => Operation
    }
    /// Filling in and signing the yearly accounts.
    Accounts { Manager => Operation }
    /// Seeing and changing staff, municipalities and who may sign in.
    Staffing { Manager => Operation }
    /// Deciding who may sign in.
    Accounting { Manager => Operation, Administrator => Operation }
    /// Taking the whole register in or out.
    WholeRegister { Manager => Operation }
    /// Deciding about secrecy: documentation, the operation's key, erasure.
    Secrecy { Manager => Operation }
    /// Reading an identity without having been given its key, for three hours and with a reason.
    BreakingGlass { Manager => Operation }
    /// Leading the work: caseloads, what is missing, the weekly meeting, the inventory of client work.
    Leading { Manager => Operation, Coordinator => Operation }
    /// Going through the access log.
    ReviewLog { Manager => Operation, LogReviewer => Operation }
}

/// The program's own command line, run by whoever holds the database anyway.
#[derive(Clone, Copy, Debug)]
pub struct CommandLine;

impl Right for CommandLine {
    const NAME: &'static str = "CommandLine";
    fn held_by(_: Role) -> Option<Reach> {
        None
    }
}

/// The public contact form, filled in by somebody who is not signed in.
#[derive(Clone, Copy, Debug)]
pub struct PublicForm;

impl Right for PublicForm {
    const NAME: &'static str = "PublicForm";
    fn held_by(_: Role) -> Option<Reach> {
        None
    }
}

/// Declares what store functions may demand of a transaction, and which rights give it.
macro_rules! abilities {
    ($($(#[$doc:meta])* $ability:ident: $($right:ident)+;)+) => {
        $($(#[$doc])*
        #[diagnostic::on_unimplemented(message = "this transaction's right does not give {Self} the ability this needs")]
        pub trait $ability: Right {}
        $(impl $ability for $right {})+)+
    };
}

abilities! {
    /// May read about clients in reach.
    ReadPeople: OwnPeople Leading SeeFigures Accounts WholeRegister Secrecy BreakingGlass CommandLine;
    /// May write about clients in reach.
    WritePeople: OwnPeople WholeRegister Secrecy CommandLine;
    /// May read advice calls.
    ReadAdvice: OwnPeople Advising WholeRegister CommandLine;
    /// May read and write advice calls.
    WriteAdvice: Advising WholeRegister CommandLine;
    /// May read and write one's own drafts of deficiencies.
    WriteDeficiencies: Deficiencies CommandLine;
    /// May count.
    ReadFigures: OwnPeople Leading SeeFigures SeeOverview Accounts WholeRegister CommandLine;
    /// May fill in and sign accounts of the grant.
    WriteAccounts: Accounts CommandLine;
    /// May write in reports, arrange and settle them.
    WriteReports: Accounts CommandLine;
    /// May read who works here and which municipalities belong.
    ReadStaff: OwnPeople Leading Advising SeeFigures SeeOverview Accounts Staffing Accounting WholeRegister Secrecy BreakingGlass ReviewLog CommandLine PublicForm;
    /// May change who works here.
    WriteStaff: Staffing WholeRegister CommandLine;
    /// May change who may sign in.
    WriteAccess: Accounting CommandLine;
    /// May read sealed identities and the keys to them; what they say is for whoever has the key.
    ReadSealed: OwnPeople Deficiencies SeeFigures Accounts WholeRegister Secrecy BreakingGlass CommandLine PublicForm;
    /// May write them.
    WriteSealed: OwnPeople Secrecy BreakingGlass CommandLine;
    /// May note that somebody has turned to the operation, and seal what was said.
    ReceiveInquiries: OwnPeople Secrecy CommandLine PublicForm;
    /// May note what was decided about a client when the client work was gone through.
    WriteInventory: Leading CommandLine;
    /// May read the access log.
    ReadLog: ReviewLog OwnPeople CommandLine;
    /// May sign off a month of it.
    SignOffLog: ReviewLog;
    /// May erase.
    Erase: Secrecy CommandLine;
    /// May take everything in or out.
    Exchange: WholeRegister CommandLine;
}
