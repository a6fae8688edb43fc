//! The public contact form in the database: its settings, and how many forms wait for an answer.

use crate::access::{ReadStaff, ReceiveInquiries, Tx, WriteSealed};
use crate::args;
use crate::db::Error;
use crate::inquiries::public::Settings;
use jiff::civil::Date;
use uuid::Uuid;

/// The settings with the secret that marks the operation's forms; `None` where nobody has decided anything.
///
/// # Errors
/// Those of the database.
pub fn settings(tx: &mut Tx<impl ReadStaff>) -> Result<Option<(Settings, Vec<u8>)>, Error> {
    let sql = "SELECT switched_on, telephone, email, reply_days, daily, secret FROM contact_form WHERE operation = $1";
    let args = args![tx.operation()];
    tx.find(sql, args, |row| {
        let settings = Settings {
            on: row.get(0)?,
            telephone: row.get(1)?,
            email: row.get(2)?,
            reply_days: row.get(3)?,
            daily: row.get(4)?,
        };
        Ok((settings, row.get(5)?))
    })
}

/// Stores the settings; the secret only where there is none yet.
///
/// # Errors
/// Those of the database.
pub fn put_settings(tx: &mut Tx<impl WriteSealed>, settings: &Settings, secret: &[u8]) -> Result<(), Error> {
    let sql = "INSERT INTO contact_form (operation, switched_on, telephone, email, reply_days, daily, secret)
               VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (operation) DO UPDATE SET
               switched_on = excluded.switched_on, telephone = excluded.telephone, email = excluded.email,
               reply_days = excluded.reply_days, daily = excluded.daily";
    let args = args![
        tx.operation(),
        settings.on,
        &settings.telephone,
        &settings.email,
        settings.reply_days,
        settings.daily,
        secret
    ];
    tx.execute(sql, args).map(drop)
}

/// How many forms came in that day and nobody has answered.
///
/// # Errors
/// Those of the database.
pub fn waiting(tx: &mut Tx<impl ReceiveInquiries>, day: Date) -> Result<i64, Error> {
    let sql = "SELECT count(*) FROM inquiry WHERE operation = $1 AND ended_on IS NULL AND received_on = $2
               AND channel = 'form' AND contacted_on IS NULL AND replied_on IS NULL";
    let args = args![tx.operation(), day];
    tx.one(sql, args)
}

/// Whether a form with this id has been taken.
///
/// # Errors
/// Those of the database.
pub fn is_taken(tx: &mut Tx<impl ReceiveInquiries>, id: Uuid) -> Result<bool, Error> {
    let args = args![tx.operation(), id];
    let found = tx.find("SELECT id FROM inquiry WHERE operation = $1 AND id = $2", args, |row| row.get::<Uuid>(0))?;
    Ok(found.is_some())
}

/// The operation's name, for a page that its visitors see.
///
/// # Errors
/// Those of the database.
pub fn operation_name(tx: &mut Tx<impl ReadStaff>) -> Result<String, Error> {
    let args = args![tx.operation()];
    tx.one("SELECT name FROM operation WHERE id = $1", args)
}
