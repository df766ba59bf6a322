/** What the fields of all forms say. */
export const fieldsZh = {
  form: {
    between: "须在 {{least}} 至 {{most}} 之间",
    clear: "清空",
    noNumber: "“{{typed}}”不是数字",
    thisMonth: "本月",
    notChosen: "“{{typed}}”还没有选中，请从列表里选一个",
    notAPerson: "“{{typed}}”不在人员名单里，请从列表里选，或添加",
    full: "已选满 {{count}} 个，要换请先去掉一个",
    matches: "正在查找…",
    sure: "确定吗？",
    sureYes: "确定，保存",
    sureNo: "回去改",
  },
  toast: {
    history: "看变更记录",
    close: "关闭提示",
    undone: "已撤销：{{text}}",
  },
} as const;
