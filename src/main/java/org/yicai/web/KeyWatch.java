package org.yicai.web;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Keys;

/** Looks for new keys also while nobody asks for a page: a rotation is in force in time on a server that idles. */
@Component
class KeyWatch implements SmartLifecycle {

    private final Keys keys;
    private volatile boolean running;

    KeyWatch(Keys keys) {
        this.keys = keys;
    }

    private void keepOn() {
        while (running) {
            try {
                Thread.sleep(Keys.LOOK);
                keys.look();
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("keys").start(this::keepOn);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
