package org.yicai.party.signin;

import java.util.Collection;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Role;

/** Who has to have a second factor here. */
@Component
class SecondFactorRule {

    /** Those who handle other people's data or public money for their work; volunteers and elected neighbours choose. */
    private static final Set<Role> STAFF = Set.of(Role.ADMINISTRATOR, Role.OFFICIAL, Role.COMMUNITY_WORKER, Role.AUDITOR, Role.CONTRACTOR);

    private final boolean required;

    /**
     * @param setting {@code yicai.second-factor} (YICAI_SECOND_FACTOR): "optional" or "required"
     * @throws IllegalArgumentException for any other word: a misspelt safety is none
     */
    SecondFactorRule(@Value("${yicai.second-factor:optional}") String setting) {
        if (!setting.equals("required") && !setting.equals("optional")) {
            throw new IllegalArgumentException("YICAI_SECOND_FACTOR must be optional or required, not " + setting);
        }
        this.required = setting.equals("required");
    }

    boolean demands(Collection<Role> roles) {
        return required && roles.stream().anyMatch(STAFF::contains);
    }
}
