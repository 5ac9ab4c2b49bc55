const { unsupported } = require('./strict.cjs');

class MenuItem {
  constructor(template) {
    Object.assign(this, { enabled: true, visible: true, label: template.role ?? '', ...template });
    this.type = template.type ?? (template.submenu ? 'submenu' : 'normal');
    if (Array.isArray(template.submenu)) this.submenu = Menu.buildFromTemplate(template.submenu);
    this.click = () => {
      const { BrowserWindow } = require('./browserWindow.cjs');
      template.click?.(this, BrowserWindow.getFocusedWindow() ?? undefined, {});
    };
  }
}

class Menu {
  static #ofApp = null;
  items = [];

  static buildFromTemplate(template) {
    const menu = new Menu();
    menu.items = template.map((entry) => new MenuItem(entry));
    return menu;
  }

  static setApplicationMenu(menu) {
    Menu.#ofApp = menu;
  }

  static getApplicationMenu() {
    return Menu.#ofApp;
  }

  getMenuItemById(id) {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }

  popup() {
    unsupported('Menu.popup');
  }
}

module.exports = { Menu, MenuItem };
