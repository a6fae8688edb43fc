-- Settled annual reports are kept with all other reports that have been frozen: there is one way to freeze one.

INSERT INTO issued (operation, report, about, version, signed_at, signed_on, signer, account, content, sha256)
SELECT operation, 'annual-reports', CAST(year AS TEXT), version, signed_at, signed_on, signer, account, content, sha256
FROM annual_version;

INSERT INTO issued_file (operation, report, about, version, language, format, bytes)
SELECT operation, 'annual-reports', CAST(year AS TEXT), version, language, format, bytes FROM annual_file;

DROP TABLE annual_file;
DROP TABLE annual_version;
