package org.yicai.need.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yicai.need.Neighbours;
import org.yicai.place.LocalWays;

/** The host answers for every need; leaders look first in the weeks they took, up to a cap. */
class RotaTest extends Neighbours {

    private static final LocalDate NEXT = LocalDate.of(2026, 11, 23);

    @Autowired
    private LocalWays ways;

    @AfterEach
    void today() {
        itIsToday();
        ways.forget();
    }

    @Override
    protected void itIs(LocalDate day) {
        super.itIs(day);
        ways.forget();
    }

    private int rota(String who, String action, LocalDate week) {
        return as(who).send("/triage/rota", "/triage/rota/" + action, "week", week.toString()).status();
    }

    @Test
    void a_week_that_somebody_took_is_the_leaders_and_one_that_nobody_took_the_hosts() {
        var taken = say("楼下的信箱歪了。");
        assertThat(strangers(taken)).contains("现在在志愿者骨干手里", "这件事由东四街道办事处负责", "010-0000-0000");
        assertThat(as("王淑琴").open("/triage")).contains("这一周由王淑琴值", "替补：李秀英");
        assertThat(triage("李建国", taken, "answer", "answer", "不在我手里")).as("in time it is the leaders'").isEqualTo(403);
        itIs(LocalDate.of(2026, 12, 15));
        var free = say("楼下的公告栏歪了。");
        assertThat(strangers(free)).contains("现在在主管单位手里", "这件事由东四街道办事处负责");
        assertThat(as("王淑琴").open("/triage")).contains("这一周没有人值");
        assertThat(as("李建国").open("/triage")).contains(free.id().toString());
        assertThat(as("李建国").open("/work")).contains("件新来的需要在主管单位手里");
        assertThat(as("王芳").get("/triage").status()).as("staff of another organisation").isEqualTo(403);
        assertThat(triage("李建国", free, "answer", "answer", "已经扶正了。")).isEqualTo(303);
    }

    @Test
    void beyond_the_cap_it_is_the_hosts() {
        itIs(LocalDate.of(2026, 12, 1));
        assertThat(rota("郑国强", "taking", LocalDate.of(2026, 11, 30))).isEqualTo(303);
        assertThat(as("陈志远").send("/ways", "/ways", "way", "TRIAGE_CAP", "number", "2", "from", "2026-12-01", "reason", "人手少").status()).isEqualTo(303);
        ways.forget();
        var first = say("第一件小事");
        var second = say("第二件小事");
        var third = say("第三件小事");
        assertThat(count("select count(*) from need.need where id in (?, ?) and desk is not null", first.id(), second.id())).isEqualTo(2);
        assertThat(strangers(third)).contains("现在在主管单位手里");
        assertThat(as("郑国强").open("/triage/rota")).contains("已到手 2 件，最多 2 件");
    }

    @Test
    void a_week_is_taken_once_and_a_deputy_takes_over() {
        assertThat(rota("王淑琴", "taking", NEXT)).isEqualTo(303);
        assertThat(rota("郑国强", "taking", NEXT)).as("somebody has it").isEqualTo(409);
        assertThat(rota("王淑琴", "deputy", NEXT)).as("nobody is the own deputy").isEqualTo(409);
        assertThat(rota("李秀英", "deputy", NEXT)).isEqualTo(303);
        assertThat(rota("郑国强", "giving-back", NEXT)).as("it is not his").isEqualTo(409);
        itIs(NEXT);
        var need = say("下雨天楼门口积水。");
        assertThat(rota("王淑琴", "giving-back", NEXT)).isEqualTo(303);
        assertThat(as("王淑琴").open("/triage")).contains("这一周由李秀英值");
        assertThat(strangers(need)).as("the deputy agreed to that").contains("现在在志愿者骨干手里");
        assertThat(rota("李秀英", "giving-back", NEXT)).isEqualTo(303);
        assertThat(strangers(need)).as("without anybody it is the host's").contains("现在在主管单位手里");
        assertThat(steps(need, "TO_HOST")).isEqualTo(1);
        assertThat(count("select count(*) from journal.entry where subject = ? and type = 'need-to-host'", need.id())).isEqualTo(1);
    }

    @Test
    void only_weeks_of_the_near_future_are_taken_and_only_mondays() {
        assertThat(rota("王淑琴", "taking", NEXT.minusWeeks(2))).isEqualTo(422);
        assertThat(rota("王淑琴", "taking", NEXT.plusDays(1))).isEqualTo(422);
        assertThat(rota("王淑琴", "taking", NEXT.plusWeeks(8))).isEqualTo(422);
        assertThat(as("李建国").send("/sign-in", "/triage/rota/taking", "week", NEXT.toString()).status()).as("the host reads it only").isEqualTo(403);
    }
}
