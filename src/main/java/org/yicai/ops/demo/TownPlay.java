package org.yicai.ops.demo;

import java.util.List;
import org.springframework.stereotype.Component;

@Component
public class TownPlay {
    public List<String> signIns() {
        return List.of();
    }
}
