package org.yicai.web;

/** A page with a form on it: answers 422 when the form came back with findings, and shows what was typed. */
public interface FormPage extends Page {

    Fields in();

    @Override
    default int status() {
        return in().ok() ? 200 : 422;
    }
}
