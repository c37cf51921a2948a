package org.procedex.benchmark;

import java.util.Locale;

/**
 * A line of the table.
 *
 * @param what was measured
 * @param bar at most, as the issue asks
 * @param aim what would be better
 * @param value found
 * @param unit of the three numbers
 * @param detail the absolute numbers behind it
 */
record Row(String what, double bar, double aim, double value, String unit, String detail) {
  static final String HEAD = "| what | bar | aim | found | absolute |\n|---|---|---|---|---|";

  String line() {
    return "| %s | %s | %s | **%s** | %s |"
        .formatted(what, number(bar), number(aim), number(value), detail);
  }

  private String number(double number) {
    if (Double.isNaN(number)) {
      return "";
    }
    String digits = number >= 100 ? "%.0f" : "%.2f";
    return String.format(Locale.ROOT, digits, number) + " " + unit;
  }
}
