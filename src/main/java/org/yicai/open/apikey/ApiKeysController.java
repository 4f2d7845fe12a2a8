package org.yicai.open.apikey;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.open.OpenAccess;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Issues, shows and revokes the keys of other people's programmes. */
@Controller
class ApiKeysController {

    private final ApiKeys keys;
    private final OpenAccess access;

    ApiKeysController(ApiKeys keys, OpenAccess access) {
        this.keys = keys;
        this.access = access;
    }

    @GetMapping("/api-keys")
    ApiKeysPage list(Fields in, Actor actor) {
        access.requireKeep(actor);
        return new ApiKeysPage(in.with("per_hour", 600), keys.list(actor.subdistrict()));
    }

    @PostMapping("/api-keys")
    Answer create(Fields in, Actor actor) {
        access.requireKeep(actor);
        var name = in.text("name", 40);
        var contact = in.text("contact", 100);
        var perHour = in.whole("per_hour", 1, 100_000);
        return in.ok() ? Redirect.to("/api-keys/" + keys.issue(actor, name, contact, perHour)) : new ApiKeysPage(in, keys.list(actor.subdistrict()));
    }

    @GetMapping("/api-keys/{id}")
    ApiKeyPage show(@PathVariable ApiKeyId id, Actor actor) {
        access.requireKeep(actor);
        return page(Fields.blank(), id, actor);
    }

    private ApiKeyPage page(Fields in, ApiKeyId id, Actor actor) {
        return new ApiKeyPage(in, keys.get(actor.subdistrict(), id), keys.secret(actor, id).orElse(null));
    }

    @PostMapping("/api-keys/{id}/kept")
    Answer keep(@PathVariable ApiKeyId id, Actor actor) {
        access.requireKeep(actor);
        keys.kept(actor, id);
        return Redirect.to("/api-keys/" + id);
    }

    @PostMapping("/api-keys/{id}/revocation")
    Answer revoke(@PathVariable ApiKeyId id, Fields in, Actor actor) {
        access.requireKeep(actor);
        var why = in.text("why", 200);
        if (!in.ok()) {
            return page(in, id, actor);
        }
        keys.revoke(actor, id, why);
        return Redirect.to("/api-keys/" + id).saying("open.done.revoked");
    }
}
