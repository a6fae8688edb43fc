//! Kinds of report as types: a handler is made for each kind that has its page.

use crate::papers::Kind;

/// The kind that a handler is made for (rapportslag).
pub trait Of: Send + 'static {
    const KIND: Kind;
}

macro_rules! kinds {
    ($($name:ident: $kind:ident;)+) => {$(
        #[doc = concat!("[`Kind::", stringify!($kind), "`].")]
        pub enum $name {}

        impl Of for $name {
            const KIND: Kind = Kind::$kind;
        }
    )+};
}

kinds! {
    Annual: AnnualReport;
    Interim: InterimAccount;
    Municipal: MunicipalityReport;
    Application: Application;
    Steering: SteeringPaper;
}
