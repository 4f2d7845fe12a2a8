package org.yicai.portal.projects;

/** How often people said something about a project, and how often they have an answer. */
record Said(int said, int answered) {}
