import { defineBackground } from 'wxt/utils/define-background';
import { createBackground } from '@/lib/app/background';
import { createPorts } from '@/lib/platform/create-ports';
import { registerAttention } from './register-attention';
import { registerCommands } from './register-commands';
import { registerMenu } from './register-menu';
import { registerMessages } from './register-messages';
import { registerNavigation } from './register-navigation';
import { registerUpkeep } from './register-upkeep';

export default defineBackground({
  main: () => {
    const ports = createPorts();
    const background = createBackground(ports);
    const context = { ports, background, ready: background.start().catch((error) => ports.report(error, 'start')) };
    // Every listener in this first turn: an event that woke the worker is lost to one that comes later.
    registerNavigation(context);
    registerAttention(context);
    registerMessages(context);
    registerUpkeep(context);
    registerMenu(context);
    registerCommands(context);
  },
});
