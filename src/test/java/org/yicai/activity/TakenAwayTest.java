package org.yicai.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yicai.Parcel;
import org.yicai.Photographs;
import org.yicai.TownTest;
import org.yicai.evidence.Pictures;

/** Copies that were taken away hide nothing: neither by being many, nor by coming back. */
class TakenAwayTest extends TownTest {

    private static final byte[] SHOWN = Pictures.jpeg(Photographs.scene(7));
    private static final int TIMES = 11;

    private HttpResponse<String> add(String who, String address) {
        return new Parcel().file("result_photo", "现场.jpg", "image/jpeg", SHOWN).send(port, as(who), address + "/photos", address + "/photos");
    }

    private void takeAway(String address) {
        assertThat(as("何伟").send(address + "/photos", address + "/photos/1/answer", "word", "TAKE_AWAY").status()).isEqualTo(303);
    }

    private long held(String address) {
        return count("select count(*) from activity.published_photo where activity = ? and held", UUID.fromString(address.substring("/activities/".length())));
    }

    private String recorded(String title) {
        itIsToday();
        var address = Photographs.fresh(this, title);
        assertThat(Photographs.record(this, port, address, new Parcel()).statusCode()).isEqualTo(303);
        return address;
    }

    @Test
    void many_copies_that_were_taken_away_hide_nobody_elses() {
        var one = recorded("门厅装扶手");
        for (var address : new String[] {one, recorded("二门装扶手")}) {
            for (int i = 0; i < TIMES; i++) {
                assertThat(add("何伟", address).statusCode()).isEqualTo(303);
                assertThat(held(address)).as("nothing that is shown resembles it").isZero();
                takeAway(address);
            }
        }
        assertThat(count("select count(*) from evidence.withdrawn")).as("the control: more than the twins that are looked at").isEqualTo(2 * TIMES);

        var old = "/activities/" + id("select id from activity.activity where title = '手机课：缴费'");
        assertThat(add("马超", old).statusCode()).isEqualTo(303);
        assertThat(held(old)).as("what was taken away accuses nobody").isZero();
        var third = recorded("三门装扶手");
        assertThat(add("何伟", third).statusCode()).isEqualTo(303);
        assertThat(held(third)).as("the one that is shown is found behind the others").isEqualTo(1);
        takeAway(third);
        assertThat(add("何伟", third).statusCode()).isEqualTo(303);
        assertThat(held(third)).as("coming back it waits as before").isEqualTo(1);

        assertThat(add("何伟", one).statusCode()).as("the twelfth").isEqualTo(303);
        takeAway(one);
        assertThat(add("何伟", one).body()).as("at most twelve ever").contains("规则 PH1");
        assertThat(count("select count(*) from journal.entry where type = 'result-photo-added'")).as("every one has its entry").isEqualTo(2 * TIMES + 4);
        assertThat(count("select count(*) from journal.entry where type = 'result-photo-taken-away'")).isEqualTo(2 * TIMES + 2);
    }
}
