package org.yicai.web;

/** What a controller gives back: a page to look at, another address to go to, or a file. */
public sealed interface Answer permits Page, Redirect, Download {}
