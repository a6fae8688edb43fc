# Signing in: two steps, invitations, sessions, notices.
problem-password-leaked = is on a list of passwords that have leaked. Choose another.
problem-password-wrong = is not your password
problem-code = is not right. Wait for the next code in the app and try again.

code-heading = One more step
code-code = Code
code-code-hint = The code that your authenticator shows right now, or one of your recovery codes.
code-wrong = The code is not right, or it has been used already. Wait for the next code in the app and try again.
code-too-many = Too many tries. Begin again with your password.
code-too-late = It took too long. Begin again with your password.

me-signing-in = Signing in
two-steps-heading = Two steps
two-steps-lead = With two steps it is not enough for anybody to get hold of your password.
two-steps-needed = It takes two steps to read names.
two-steps-arrange = Arrange it now
two-steps-unlock = You have signed in with one step. Unlock with your password to read names.
two-steps-sign-in-anew = This session was begun with one step. Sign out and in again to read names.
two-steps-onward = Go on
two-steps-password = Your password
two-steps-codes_password = Your password

authenticator-heading = Authenticator
authenticator-lead = An app on your phone shows a new code every half minute. You type the code after your password.
authenticator-begin = Add an app
authenticator-there = You have an authenticator.
authenticator-remove = Remove the app
authenticator-remove-text = Remove it when you have changed phones or apps. Then add the new one.
authenticator-get = Open an authenticator on your phone. Most password managers have one built in; otherwise there are several at no cost.
authenticator-read = Add an account there and read the picture.
authenticator-picture = Picture for the authenticator to read
authenticator-type = If it cannot be read, type this instead:
authenticator-show = Type the code that the app shows.
authenticator-code = Code
authenticator-code-hint = Six digits.
authenticator-confirm = Confirm
authenticator-no-key = Sign out and in again, and then try once more.

recovery-heading = Recovery codes
recovery-lead = With one of the codes you sign in when the app is not at hand. Each code is good once.
recovery-keep = Print them or write them down, and keep them where only you get at them. They are never shown again.
recovery-kept = I have kept the codes
recovery-left = { $count ->
    [0] You have no recovery codes left.
    [one] You have one recovery code left.
   *[other] You have { $count } recovery codes left.
}
recovery-renew = Make new codes
recovery-renew-text = The old codes stop working.
recovery-needs-step = Recovery codes are needed only when you sign in with two steps.

authenticator-there-already = You have an authenticator already.

password-heading = Change password
password-lead = Your other sessions end when you change it.
password-current = Present password
password-new = New password
password-new-hint = At least twelve characters. A whole sentence is easy to remember.

invitation-heading = Choose your password
invitation-lead = { $name }, you sign in with the address { $email } and the password that you choose here.
invitation-password = Password
invitation-password-hint = At least twelve characters. A whole sentence is easy to remember.
invitation-submit = Save the password

sessions-heading = My sessions
sessions-lead = This is where you are signed in right now. If you do not recognise a session, end it and change your password.
sessions-browser = Browser
sessions-origin = Address
sessions-way = Signed in with
sessions-started = Began
sessions-seen = Last seen
sessions-end = End
sessions-this = This one
sessions-end-one = End
sessions-end-which = End { $browser }
sessions-end-others = End all others
way-password = Password
way-passkey = Passkey
way-elsewhere = The municipality's sign-in
browser-on = { $browser } on { $system }
browser-unknown = unknown browser

unlock-heading = Unlock
unlock-lead = You are signed in, but names and notes are locked. Your password unlocks them.
unlock-password = Password
unlock-submit = Unlock

notice-read = I have seen it
notice-sign-in-new = On { $at } somebody signed in as you from a new browser: { $detail }, address { $subject }. If it was not you, end the session and change your password.
notice-sign-in-wrong-codes = On { $at } somebody typed your password and then wrong codes several times: { $detail }, address { $subject }. If it was not you, change your password.
notice-glass-broken = On { $at } a manager opened what is kept about one of your clients without having been given the key. The reason: { $detail }

passkeys-heading = Passkeys
passkeys-lead = With a passkey you sign in by finger, face or a security key, instead of password and code.
passkeys-new = Add a passkey
passkeys-name = What to call it
passkeys-name-hint = For example The phone or The key ring.
passkeys-password = Your password
passkeys-added = added { $at }
passkeys-used = last used { $at }
passkeys-remove-text = Remove it when you have lost the phone or the key. It stops working at once.
passkeys-unsupported = Passkeys work only at the address { $origin }, in a browser with scripts on.
passkeys-impossible = Passkeys cannot be used at this address. Whoever looks after the server needs to start it with --public-url.
passkey-failed = The passkey did not work. Try again, or do it in another way.
passkey-gives-nothing = The passkey cannot unlock names. Type your password.
passkey-sign-in = Sign in with a passkey
passkey-confirm = Use a passkey instead
passkey-unlock = Unlock with a passkey

elsewhere-sign-in = Sign in by the municipality
elsewhere-kept = What you typed is kept for when you are back.
elsewhere-go-on = Go to the municipality's sign-in
elsewhere-silent = The municipality's sign-in does not answer right now. Try again in a while, or sign in with your password.
elsewhere-refused = The municipality's sign-in did not let you in, or it took too long. Try again, or sign in with your password.
elsewhere-unknown = The municipality knows you, but there is no user for you here. Ask whoever is responsible for the operation to invite you with the same e-mail address.
