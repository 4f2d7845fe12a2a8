package org.yicai.project;

/** A deliverable as promised: what, how much, to which standard, shown by what. {@code position} counts from 1. */
public record Promise(DeliverableId id, int position, String name, Unit unit, int quantity, String standard, Evidence evidence) {}
