package org.yicai.project.design;

import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** One comment, for answering it or for saying it better. */
record CommentPage(Fields in, Comment comment, boolean mayChange, boolean mayAnswer) implements FormPage {}
