package org.yicai.portal.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.yicai.TownTest;
import org.yicai.journal.note.KeyKind;
import org.yicai.journal.note.Policy;
import org.yicai.journal.note.SignerKey;

/** Whoever verifies finds the members' keys in a policy and need not copy them by hand. */
class MemberPolicyTest extends TownTest {

    private Policy policy(String address) {
        var page = visitor().get(address);
        assertThat(page.status()).isEqualTo(200);
        return Policy.parse(page.html().getBytes(UTF_8));
    }

    @Test
    void the_keys_that_members_registered_stand_in_a_policy() {
        sequencer.sequence();
        sequencer.catchUp();
        assertThat(visitor().get("/log/policy").html()).contains("# no member has registered a key").contains("quorum none");
        assertThat(policy("/log/policy").witnesses()).isEmpty();
        var key = SignerKey.generate("probe", KeyKind.ED25519_COSIGNATURE).verifier();
        var member = as("陈静");
        assertThat(member.send("/witnessing", "/witnessing/key", "witness_key", Base64.getEncoder().encodeToString(key.material())).status()).isEqualTo(303);
        for (var address : new String[] {"/log/policy", "/log/dongsi/2026/policy"}) {
            var now = policy(address);
            assertThat(now.witnesses()).hasSize(1);
            assertThat(now.witnesses().values().iterator().next().key().material()).isEqualTo(key.material());
        }
        assertThat(visitor().get("/log/policy").html()).contains("group members 1 member-1\nquorum members\n");
        assertThat(visitor().get("/log/nowhere/2026/policy").status()).isEqualTo(404);
    }
}
