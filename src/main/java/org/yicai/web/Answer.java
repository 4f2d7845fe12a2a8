package org.yicai.web;

/** What a controller gives back: a page to look at, another address to go to, a file, a picture, or what a program asked for. */
public sealed interface Answer permits Page, Redirect, Download, Picture, Data {}
