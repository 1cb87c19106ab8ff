export const ten: number = 10;
export const eleven: number = 11;
