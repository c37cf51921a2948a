package org.procedex.validate;

/** A confidence interval of 95 percent, both ends inclusive. */
public record Interval(double low, double high) {}
