package org.yicai.council;

/** What the committee tells others, inside the transaction in which it happens. */
public sealed interface CouncilEvent permits ItemConcluded, ItemReopened {}
