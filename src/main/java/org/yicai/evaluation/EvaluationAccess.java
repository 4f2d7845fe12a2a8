package org.yicai.evaluation;

import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Role;

/** Who may evaluate, in words. */
@Component
public class EvaluationAccess {

    /** Those who pay, those who keep the gate and those who check; the public reads the result on the project's page. */
    public void requireRead(Actor actor) {
        actor.require(Role.OFFICIAL, Role.COUNCIL_MEMBER, Role.AUDITOR);
    }

    public void requireEvaluate(Actor actor) {
        actor.require(Role.OFFICIAL);
    }

    public boolean mayEvaluate(Actor actor) {
        return actor.is(Role.OFFICIAL);
    }
}
