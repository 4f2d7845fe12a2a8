package org.yicai.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommitteeNameTest {

    @Test
    void a_committee_is_named_after_its_place() {
        assertThat(CommitteeName.place("多福巷社区居委会")).isEqualTo("多福巷社区");
        assertThat(CommitteeName.place("水岸花园社区居民委员会")).isEqualTo("水岸花园社区");
        assertThat(CommitteeName.place("东风村委会")).isEqualTo("东风村");
        assertThat(CommitteeName.place("东风村民委员会")).isEqualTo("东风村");
        assertThat(CommitteeName.place("东风村村委会")).isEqualTo("东风村");
        assertThat(CommitteeName.place("东风村村民委员会")).isEqualTo("东风村");
    }

    @Test
    void what_is_no_committee_stays_as_it_is() {
        assertThat(CommitteeName.place("东四街道")).isEqualTo("东四街道");
        assertThat(CommitteeName.place("七条社区")).isEqualTo("七条社区");
        assertThat(CommitteeName.place("委员会")).isEqualTo("委员会");
    }
}
