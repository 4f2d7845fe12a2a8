package org.yicai.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A form that whoever sends very many of has to wait for: answers 429 then. See {@link Pace}. */
public interface PacedPage extends FormPage {

    int TOO_MANY_REQUESTS = 429;

    /** How long to wait; null for nearly everybody. */
    @Nullable Duration pause();

    @Override
    default int status() {
        return pause() != null ? TOO_MANY_REQUESTS : FormPage.super.status();
    }

    /** Whole minutes to wait, begun ones counted; 0 when there is nothing to wait for. */
    default long minutes() {
        var pause = pause();
        return pause == null ? 0 : pause.toMinutes() + 1;
    }
}
