# Users: who may sign in, in which role.
room-accounts = Users
accounts-lead = Those who may sign in to the operation. Only a manager lets in ombud and managers, since they can read who the clients are.
account-change-lead = Whoever changes role, or is no longer the same ombud, is signed out and loses what could be read about the clients.
account-by-manager = changed by the manager
account-role-not-yours = only a manager can give that role or change somebody who has it
account-role-own = you cannot change your own role; ask somebody else to do it
account-role-no-ombud = only somebody who is an ombud or a manager can be an ombud in the register
account-ombud-taken = somebody else signs in as that ombud already; lock that user out first
account-last-manager = some manager has to be able to sign in
