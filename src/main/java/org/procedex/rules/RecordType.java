package org.procedex.rules;

/** What a record is about; the names are those of the published {@code type} column. */
public enum RecordType {
  PROCEDURE,
  INDICATION,
  CONTRAINDICATION,
  ADVANTAGE
}
