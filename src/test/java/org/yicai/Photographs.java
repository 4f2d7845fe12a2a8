package org.yicai;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.net.http.HttpResponse;
import java.time.ZoneId;
import java.util.Random;
import org.yicai.evidence.Pictures;
import org.yicai.ops.demo.Visitor;

/** One picture that two contractors show for two projects: beside an old activity of 晨光, and beside one of 安和, where it was explained. */
public final class Photographs {

    private Photographs() {}

    /** A picture with much in it; another number is another picture. */
    public static BufferedImage scene(int number) {
        var picture = new BufferedImage(1_000, 750, BufferedImage.TYPE_INT_RGB);
        var random = new Random(number);
        var pen = picture.createGraphics();
        pen.setColor(new Color(200, 190, 170));
        pen.fillRect(0, 0, 1_000, 750);
        for (int i = 0; i < 350; i++) {
            pen.setColor(new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256)));
            int x = random.nextInt(1_000);
            int y = random.nextInt(750);
            int size = 10 + random.nextInt(90);
            if (i % 3 == 0) {
                pen.fillOval(x, y, size, size / 2 + 4);
            } else {
                pen.fillRect(x, y, size, size / 3 + 4);
            }
        }
        pen.dispose();
        return picture;
    }

    /** The same picture out of a chat: cut by a tenth and smaller. */
    public static BufferedImage outOfAChat(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        var small = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        var pen = small.createGraphics();
        pen.setRenderingHint(java.awt.RenderingHints.KEY_INTERPOLATION, java.awt.RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, 800, 600, width / 20, height / 20, width - width / 20, height - height / 20, null);
        pen.dispose();
        return small;
    }

    /** 晨光 puts a picture beside an activity that nobody confirmed, open to everybody. @return the address of the activity */
    public static String old(TownTest test, int port, byte[] picture) {
        var address = "/activities/" + test.id("select id from activity.activity where title = '手机课：缴费'");
        var sent = new Parcel().field("photo_agreed", "yes").file("result_photo", "课.jpg", "image/jpeg", picture).send(port, test.as("马超"), address + "/photos", address + "/photos");
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        return address;
    }

    /** 安和 holds an activity today. @return its address; it is over at half past eleven */
    public static String fresh(TownTest test, String title) {
        var day = TownTest.TODAY;
        var reply = test.as("何伟").send("/activities/new", "/activities", "deliverable", "@楼道扶手和灯", "title", title, "words", "来试一试。", "risk_notice", "慢慢走。", "community", "@豆瓣社区",
                "venue", "5 号楼门口", "starts_at", day + "T10:30", "ends_at", day + "T11:30", "places", "9", "position_name", "引导", "position_duty", "在门口", "position_seats", "9");
        assertThat(reply.status()).as(Visitor.findings(reply)).isEqualTo(303);
        return reply.location().replaceFirst("\\?.*", "");
    }

    /** What was done, with photographs. */
    public static HttpResponse<String> record(TownTest test, int port, String address, Parcel with) {
        test.clock.put(TownTest.TODAY.atTime(12, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
        return with.field("quantity", "1").field("words", "扶手装好了，大家都试过。").send(port, test.as("何伟"), address, address + "/result");
    }

    /** The whole story, to its explanation. @return the address of the fresh activity */
    public static String shown(TownTest test, int port) {
        var picture = Pictures.jpeg(scene(1));
        old(test, port, picture);
        var address = fresh(test, "门厅装扶手");
        assertThat(record(test, port, address, new Parcel().file("result_photo", "手机.jpg", "image/jpeg", picture)).statusCode()).isEqualTo(303);
        assertThat(test.as("何伟").send(address + "/photos", address + "/photos/1/answer", "word", "EXPLAIN", "explanation", "两家在同一天拍的合影，晨光先放上去的。").status()).isEqualTo(303);
        test.itIsToday();
        return address;
    }

    /** The same picture once more, out of a chat; it waits for a word. @return the address of its activity */
    public static String heldAgain(TownTest test, int port) {
        var address = fresh(test, "后门装扶手");
        assertThat(record(test, port, address, new Parcel().file("result_photo", "手机.jpg", "image/jpeg", Pictures.jpeg(outOfAChat(scene(1))))).statusCode()).isEqualTo(303);
        test.itIsToday();
        return address;
    }
}
